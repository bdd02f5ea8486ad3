using Predictive.Data;

namespace Predictive.Health;

/// <summary>A step that leads usually take before they convert, and when each lead first took it.</summary>
/// <param name="Skipped">What is said of a lead that converted without it.</param>
/// <param name="First">When each lead took it (UTC); leads without an entry never did.</param>
/// <param name="IsTrace">Whether it is anything at all: a lead that skips it left no trace.</param>
internal sealed record PathStep(string Skipped, IReadOnlyDictionary<string, DateTime> First, bool IsTrace = false)
{
    private const string Accepted = "accepted";

    /// <summary>Whether the lead, or one who shares its opportunities, took the step before it converted.</summary>
    public bool IsTakenBy(ConvertedLead lead) => lead.Together.Any(id =>
        First.TryGetValue(id, out var at) && (lead.At is null || at <= lead.At));

    /// <summary>The steps that the tables tell of.</summary>
    public static IEnumerable<PathStep> In(FunnelRecords records, ConversionStage stage)
    {
        if (records is { EventsKnown: true, Events.Count: > 0 })
        {
            yield return new PathStep(
                "have no activity of any kind before they converted",
                FirstOf(records.Events.Select(one => (one.LeadId, one.At))), IsTrace: true);
        }

        if (records.MqlsKnown)
        {
            yield return new PathStep(
                "were never MQLs", FirstOf(records.MqlDates.Select(one => (one.LeadId, one.At))));
        }

        if (records.WorkedKnown)
        {
            yield return new PathStep("were never worked by sales", FirstOf(
                records.Leads.Where(lead => lead.WorkedAt is not null)
                    .Select(lead => (lead.Id, lead.WorkedAt!.Value))));
        }

        if (records.Dispositions.Any(said => said.Verdict == Accepted) && stage.Kind != ConversionKind.Accepted)
        {
            yield return new PathStep("were never accepted by sales", FirstOf(
                records.Dispositions.Where(said => said.Verdict == Accepted).Select(said => (said.LeadId, said.At))));
        }
    }

    private static Dictionary<string, DateTime> FirstOf(IEnumerable<(string Lead, DateTime At)> all)
    {
        var first = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        foreach (var (lead, at) in all)
        {
            if (!first.TryGetValue(lead, out var known) || at < known)
            {
                first[lead] = at;
            }
        }

        return first;
    }
}
