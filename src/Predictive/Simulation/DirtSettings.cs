namespace Predictive.Simulation;

/// <summary>Rows that no careful reader should take; counts per 1,000 leads, at least one of each unless 0.</summary>
public sealed record DirtSettings
{
    /// <summary>Leads and activities whose date is no date.</summary>
    public double BadDates { get; init => field = Setting.Within(value, 0, 50, "dirt.badDates"); } = 2;

    /// <summary>Leads that stand in the table twice.</summary>
    public double DuplicateIds { get; init => field = Setting.Within(value, 0, 50, "dirt.duplicateIds"); } = 1.5;

    /// <summary>Activities of a lead that is not there.</summary>
    public double OrphanEvents { get; init => field = Setting.Within(value, 0, 50, "dirt.orphanEvents"); } = 3;

    /// <summary>Accounts whose number of employees is no number.</summary>
    public double BadNumbers { get; init => field = Setting.Within(value, 0, 50, "dirt.badNumbers"); } = 1;
}
