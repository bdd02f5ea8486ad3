using Predictive.Decisions;
using Predictive.Evaluation.Experiments;

namespace Predictive.Planning.Experiments;

/// <summary>What happened in an account during an experiment, as far as it counts.</summary>
/// <param name="Unit">The account, or the lead that stands for itself.</param>
/// <param name="Arm">Its arm.</param>
/// <param name="Seen">Its leads of the window from the first on, each when it was first seen.</param>
/// <param name="Handed">
/// Those handed over within the capacity, of the window from the first of them on, each when it was.
/// </param>
public sealed record AccountStory(
    string Unit, Arm Arm, IReadOnlyList<HandedLead> Seen, IReadOnlyList<HandedLead> Handed)
{
    /// <summary>When all that came of its leads is known (UTC): the first sight + window + horizon.</summary>
    public required DateTime SeenMatureAt { get; init; }

    /// <summary>
    /// When all that came of those handed over is known (UTC): the first handing over + window + horizon; null where
    /// none was.
    /// </summary>
    public required DateTime? HandedMatureAt { get; init; }

    /// <summary>The stories that a log tells, in the order of units.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="lines">The lines that count, in the order of their dates.</param>
    public static IReadOnlyList<AccountStory> Of(ExperimentPlan plan, IEnumerable<AssignedLead> lines)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return
        [
            .. lines.GroupBy(line => line.Unit, StringComparer.Ordinal).Select(account => Of(plan, [.. account]))
                .OrderBy(story => story.Unit, StringComparer.Ordinal),
        ];
    }

    private static AccountStory Of(ExperimentPlan plan, IReadOnlyList<AssignedLead> lines)
    {
        var handed = lines.Where(line => line is { HandedOver: true, Kind: VerdictKind.Mql }).ToList();
        var (seenUntil, handedUntil) = (EndOfWindow(lines), handed.Count == 0 ? null : EndOfWindow(handed));
        return new AccountStory(
            lines[0].Unit, lines[0].Arm,
            [.. lines.Where(line => line.AsOf < seenUntil).DistinctBy(line => line.LeadId).Select(Lead)],
            [.. handed.Where(line => line.AsOf < handedUntil).Select(Lead)])
        {
            SeenMatureAt = seenUntil!.Value.AddDays(plan.HorizonDays),
            HandedMatureAt = handedUntil?.AddDays(plan.HorizonDays),
        };

        DateTime? EndOfWindow(IReadOnlyList<AssignedLead> some) => some[0].AsOf.AddDays(plan.WindowDays);
    }

    private static HandedLead Lead(AssignedLead line) => new(line.LeadId, line.AsOf);
}
