using Predictive.Data;

namespace Predictive.Leakage;

/// <summary>
/// What the tables tell beyond snapshots: when fields were filled, and what happened after the as-of dates. The leak
/// check asks it whether a column knew too much; nothing is learned from it.
/// </summary>
/// <param name="Records">The tables.</param>
/// <param name="Conversions">When each lead first converted (UTC), as far as it is known.</param>
/// <param name="FirstAgeDays">The age at which leads are first looked at.</param>
/// <param name="HorizonDays">How many days after that what became of them is settled.</param>
/// <param name="SourceColumn">The column that is the lead source; null where there is none.</param>
public sealed record LeakSources(
    FunnelRecords Records,
    IReadOnlyDictionary<string, DateTime> Conversions,
    int FirstAgeDays,
    int HorizonDays,
    string? SourceColumn = null)
{
    /// <summary>The age in days from which on what became of a lead is settled.</summary>
    public int MatureAgeDays => FirstAgeDays + HorizonDays;
}
