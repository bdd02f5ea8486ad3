using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Decisions.Policies;

/// <summary>
/// A cut that gives sales as many leads as it can work. The likelihood alone decides a lead that is asked about alone;
/// <see cref="QueuedMqls"/> says who comes first on a day on which more reach it.
/// </summary>
/// <param name="PerDay">How many leads sales works on a working day.</param>
/// <param name="AtLeast">The least likelihood of an MQL, which fills that on average.</param>
public sealed record CapacityCut(double PerDay, Likelihood AtLeast) : PolicyCut
{
    /// <summary>The teams, by the word of <see cref="PolicyCut.By"/>; others share what all else have.</summary>
    public IReadOnlyList<TeamCapacity> Teams { get; init; } = [];

    /// <summary>When sales works.</summary>
    public WorkingCalendar Calendar { get; init; } = WorkingCalendar.WithoutHolidays;

    /// <inheritdoc/>
    public override double Least => AtLeast.Value;

    /// <inheritdoc/>
    public override double LeastFor(Snapshot snapshot) => (TeamOf(snapshot)?.AtLeast ?? AtLeast).Value;

    /// <summary>The team that works a lead; null for those of no named team.</summary>
    public TeamCapacity? TeamOf(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return GroupOf(snapshot) is { } word
            ? Teams.FirstOrDefault(team => string.Equals(team.Team, word, StringComparison.OrdinalIgnoreCase))
            : null;
    }

    internal override string Words(Snapshot snapshot, Likelihood likelihood, double least) =>
        base.Words(snapshot, likelihood, least)
        + FormattableString.Invariant($" for {TeamOf(snapshot)?.PerDay ?? PerDay:0.##} leads a working day")
        + (TeamOf(snapshot) is { } team ? $" ({team.Team})" : "");
}

/// <summary>What one team can work.</summary>
/// <param name="Team">The word by which its leads are known, such as a region.</param>
/// <param name="PerDay">How many leads it works on a working day.</param>
/// <param name="AtLeast">The least likelihood of an MQL, which fills that on average.</param>
public sealed record TeamCapacity(string Team, double PerDay, Likelihood AtLeast);
