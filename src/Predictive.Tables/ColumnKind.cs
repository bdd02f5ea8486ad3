namespace Predictive.Tables;

/// <summary>What the cells of a column to write are, so that they are stored as such.</summary>
public enum ColumnKind
{
    /// <summary>Letters, as they are.</summary>
    Text,

    /// <summary>Numbers with a point.</summary>
    Number,

    /// <summary>Whole numbers of up to 64 bits.</summary>
    Whole,

    /// <summary><c>true</c> and <c>false</c>.</summary>
    YesNo,

    /// <summary>Moments in UTC, such as 2026-06-30T14:05:00Z, to the microsecond.</summary>
    Moment,

    /// <summary>Days, such as 2026-06-30.</summary>
    Day,
}
