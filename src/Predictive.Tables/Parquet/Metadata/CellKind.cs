namespace Predictive.Tables.Parquet.Metadata;

/// <summary>What the values of a column mean.</summary>
internal enum CellKind
{
    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>Whole numbers.</summary>
    Whole,

    /// <summary>Whole numbers whose 32 bits have no sign.</summary>
    Unsigned32,

    /// <summary>Whole numbers whose 64 bits have no sign.</summary>
    Unsigned64,

    /// <summary>Numbers of 16 bits with a point.</summary>
    Real16,

    /// <summary>Numbers of 32 bits with a point.</summary>
    Real32,

    /// <summary>Numbers of 64 bits with a point.</summary>
    Real64,

    /// <summary>Numbers with a fixed count of decimals.</summary>
    Decimal,

    /// <summary>Days since 1970-01-01.</summary>
    Date,

    /// <summary>Times of a day.</summary>
    Time,

    /// <summary>Moments.</summary>
    Timestamp,

    /// <summary>Moments in the old form of 96 bits.</summary>
    OldTimestamp,

    /// <summary>Letters.</summary>
    Text,

    /// <summary>Bytes of which nobody said what they are.</summary>
    Bytes,

    /// <summary>Bytes that are no letters.</summary>
    Binary,

    /// <summary>Identifiers of 16 bytes.</summary>
    Uuid,

    /// <summary>Months, days and milliseconds.</summary>
    Interval,
}
