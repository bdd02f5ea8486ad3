using Predictive.Data;
using Predictive.Evaluation.Experiments;

namespace Predictive.Planning.Experiments;

/// <summary>The guardrails that a funnel's tables can tell.</summary>
internal sealed class GuardrailFigures(FunnelRecords records, ExperimentPlan plan, OutcomeCount outcomes)
{
    private readonly Dictionary<string, Lead> _leads =
        records.Leads.ToDictionary(lead => lead.Id, StringComparer.Ordinal);

    private readonly ILookup<string, Disposition> _rejections = records.Dispositions
        .Where(one => one.Verdict == "rejected").ToLookup(one => one.LeadId, StringComparer.Ordinal);

    /// <param name="mature">The accounts of whose leads, handed over or not, all is known.</param>
    /// <param name="handed">Those of whose leads handed over all is known.</param>
    /// <param name="test">What makes the intervals.</param>
    public IEnumerable<Guardrail> Of(
        IReadOnlyList<AccountStory> mature, IReadOnlyList<AccountStory> handed, AlwaysValid test)
    {
        yield return new Guardrail(
            "outcomesOfAll", "Outcomes of all leads, per account", IsWorseAbove: false,
            ArmContrast.Of(
                mature.Select(story => new AccountTotal(story.Arm, outcomes.Of(story.Seen).Sum(), 1)), test));
        if (handed.Any(story => story.Handed.Any(lead => Touches(lead) > 0)))
        {
            yield return Figure(
                "wastedTouches", "Sales touches without an outcome, per lead handed over", isWorseAbove: true,
                story => Handed(story, WastedTouches(story)));
        }

        if (_rejections.Count > 0)
        {
            yield return Figure(
                "rejected", "Leads that sales rejected, per lead handed over", isWorseAbove: true,
                story => Handed(story, story.Handed.Count(IsRejected)));
        }

        if (records.WorkedKnown)
        {
            yield return Figure(
                "worked", "Leads that sales worked, per lead handed over", isWorseAbove: null,
                story => Handed(story, story.Handed.Count(IsWorked)));
        }

        Guardrail Figure(string name, string words, bool? isWorseAbove, Func<AccountStory, AccountTotal> total) =>
            new(name, words, isWorseAbove, ArmContrast.Of(handed.Select(total), test));
    }

    private static AccountTotal Handed(AccountStory story, double outcome) =>
        new(story.Arm, outcome, story.Handed.Count);

    private double WastedTouches(AccountStory story)
    {
        var came = outcomes.Of(story.Handed);
        return story.Handed.Index().Where(one => came[one.Index] == 0).Sum(one => Touches(one.Item));
    }

    private int Touches(HandedLead lead) =>
        records.Events.Of(lead.LeadId).Count(one => one.BySales && IsInTime(lead, one.At));

    private bool IsRejected(HandedLead lead) => _rejections[lead.LeadId].Any(one => IsInTime(lead, one.At));

    private bool IsWorked(HandedLead lead) =>
        _leads.TryGetValue(lead.LeadId, out var known) && known.WorkedAt <= End(lead);

    private bool IsInTime(HandedLead lead, DateTime at) => at > lead.AsOf && at <= End(lead);

    private DateTime End(HandedLead lead) => lead.AsOf.AddDays(plan.HorizonDays);
}
