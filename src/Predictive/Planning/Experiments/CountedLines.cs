using Predictive.Data;
using Predictive.Decisions;

namespace Predictive.Planning.Experiments;

/// <summary>The lines of a log that the figures stand on, and the leads that they leave out.</summary>
internal sealed class CountedLines
{
    private readonly AssignmentLog _log;
    private readonly FunnelRecords _records;
    private readonly HashSet<string> _gone;
    private readonly HashSet<string> _converted;

    /// <exception cref="BadInputException">Nothing was assigned, or nothing of it is in the funnel.</exception>
    public CountedLines(AssignmentLog log, FunnelRecords records, OutcomeCount outcomes)
    {
        (_log, _records) = (log, records);
        var known = records.Leads.Select(lead => lead.Id).ToHashSet(StringComparer.Ordinal);
        var first = log.Lines.DistinctBy(line => line.LeadId, StringComparer.Ordinal).ToList();
        _gone = first.Where(line => !known.Contains(line.LeadId)).Select(line => line.LeadId)
            .ToHashSet(StringComparer.Ordinal);
        _converted = first.Where(line => outcomes.ConvertedAt(line.LeadId) <= line.AsOf).Select(line => line.LeadId)
            .ToHashSet(StringComparer.Ordinal);
        if (first.Count == 0)
            throw new BadInputException("Nothing was assigned yet; run `predictive experiment assign` first.");
        if (_gone.Count == first.Count)
            throw new BadInputException($"None of the {first.Count} leads that were assigned is in this funnel; give "
                + "the funnel that they are of.");
        Counted = [.. log.Lines.Where(line => !_gone.Contains(line.LeadId) && !_converted.Contains(line.LeadId))];
    }

    public IReadOnlyList<AssignedLead> Counted { get; }

    public ExcludedLeads Excluded(ExperimentPlan plan, IReadOnlyList<AccountStory> stories, DateTime knownOn)
    {
        var immature = stories.Where(story => story.HandedMatureAt > knownOn).ToList();
        var handed = Counted.Count(line => line is { HandedOver: true, Kind: VerdictKind.Mql });
        return new ExcludedLeads
        {
            ImmatureAccounts = immature.Count,
            NextMaturity = immature.Min(story => story.HandedMatureAt),
            NotAssigned = _records.Leads.Count(lead =>
                lead.CreatedAt > plan.Start && lead.CreatedAt <= _log.LastAsOf && _log.LastOf(lead.Id) is null),
            AssignedAfterConversion = _converted.Count,
            NotInTheFunnel = _gone.Count,
            AfterTheWindow = handed - stories.Sum(story => story.Handed.Count),
            Always = Counted.Count(line => line.HandedOver && line.Kind == VerdictKind.Always),
        };
    }
}
