namespace Predictive.Health;

/// <summary>Which look at labels and data gave a finding.</summary>
public enum DataLook
{
    /// <summary>Rows that cannot be read.</summary>
    Rows,

    /// <summary>How much data there is.</summary>
    LittleData,

    /// <summary>Whether dates say what was known when.</summary>
    PointInTime,

    /// <summary>Columns that say what became of the lead.</summary>
    Leaks,

    /// <summary>Leads that are no longer there, and outcomes nobody wrote down.</summary>
    MissingHistory,

    /// <summary>How the leads of conversions were found.</summary>
    LabelLinks,

    /// <summary>Conversions outside the usual path.</summary>
    UnusualPath,

    /// <summary>Many ends on one day or by one person.</summary>
    MassClosing,

    /// <summary>A conversion rate that jumps.</summary>
    RateJump,

    /// <summary>How much a random split would have flattered.</summary>
    SplitGap,

    /// <summary>Leads that are not what they were.</summary>
    SliceDrift,

    /// <summary>A model that found nothing to go by.</summary>
    Signal,
}
