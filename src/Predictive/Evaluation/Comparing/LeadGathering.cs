using Predictive.Data;
using Predictive.Data.Events;
using Predictive.Decisions;
using Predictive.Decisions.Policies;
using Predictive.Snapshots;

namespace Predictive.Evaluation.Comparing;

/// <summary>Gathers what is known of the leads of a comparison: their looks, their outcome, who they are.</summary>
internal sealed class LeadGathering
{
    private static readonly DateTime _firstMonday = new(1970, 1, 5, 0, 0, 0, DateTimeKind.Utc);

    private readonly PeriodLooks _looks;
    private readonly PredictedBar _bar;
    private readonly FunnelRecords _records;
    private readonly SnapshotSet _set;
    private readonly LeadGroups _groups;
    private readonly LeadMoney _money;
    private readonly IReadOnlyList<string> _handRaising;
    private readonly int[] _ages;

    public LeadGathering(PeriodLooks looks, PredictedBar bar)
    {
        (_looks, _bar) = (looks, bar);
        (_records, _set) = (looks.Source.Records, looks.Source.Snapshots);
        _groups = new LeadGroups(looks.Source);
        _money = new LeadMoney(_records);
        _handRaising = bar.KnowsHandRaisers ? [] : HandRaiserTypes.Among(_records.Events.Types());
        var schedule = _set.Schedule;
        _ages = _set.IsDated && schedule is { HasAgesOnly: true, EveryDays: null } ? [.. schedule.Ages] : [];
    }

    public ComparedLeads Leads()
    {
        var place = 0;
        List<ComparedLead> leads = [.. _looks.Leads.Select(looks => Gathered(looks, place++))];
        return new ComparedLeads(leads, FunnelOf(leads));
    }

    private ComparedLead Gathered(SeenLook[] looks, int place)
    {
        var (first, label) = (looks[0].Snapshot, looks[0].Label!);
        var begins = first.AsOf?.Instant;
        var ends = label.ConvertedAt ?? label.MaturesAt;
        var deals = _money.Of(first.LeadId, begins, label.MaturesAt);
        return new ComparedLead
        {
            Id = first.LeadId,
            Account = label.Cluster,
            Looks = [.. looks.Select(look => LookOf(look, place))],
            Converted = label.Converted,
            ConvertedDay = label.ConvertedAt is { } at ? DayOf(at) : double.NaN,
            Worked = _records.WorkedKnown && _set.IsDated ? label.WorkedAt <= ends : null,
            IsHandRaiser = _bar.KnowsHandRaisers
                ? looks.Any(look => _bar.Decide(look.Snapshot, look.Likelihood) == DecisionCode.HandRaiser)
                : _records.Events.FirstOfTypes(first.LeadId, _handRaising) <= (ends ?? DateTime.MaxValue),
            Groups = _groups.Of(first),
            Opportunities = deals.Opportunities,
            Pipeline = deals.Pipeline,
            WonRevenue = deals.Won,
            Spend = _money.SpendOn(first.CampaignId),
        };
    }

    private LeadLook LookOf(SeenLook look, int place) => new(
        look.Snapshot.AsOf is { } date ? DayOf(date.Instant) : double.NaN,
        look.Likelihood.Value,
        IsMql(look),
        look.Rules.Points,
        look.Rules.IsMql,
        Array.IndexOf(_ages, (int)Math.Round(look.Snapshot.AgeDays ?? -1)),
        place);

    private ComparedFunnel FunnelOf(List<ComparedLead> leads)
    {
        var immature = _looks.Immature;
        return new ComparedFunnel
        {
            IsDated = _set.IsDated,
            Looks = [.. _ages.Select(age => age == 1 ? "1 day after creation" : $"{age} days after creation")],
            Dimensions = _groups.Names,
            OpportunitiesKnown = _set.IsDated && _records.Opportunities.Count > 0,
            AmountsKnown = _set.IsDated && _records.Opportunities.Any(one => one.Amount is not null),
            SpendKnown = _records.Campaigns.Any(one => one.Cost > 0) && leads.Exists(lead => lead.Spend > 0),
            WorkCost = _looks.Source.WorkCost,
            TouchesPerWorkedLead = TouchesPerWorkedLead(leads),
            HandRaisers = _bar.KnowsHandRaisers ? $"Leads who always are MQLs by {_bar.Reason}."
                : _handRaising.Count == 0 ? null
                : $"Leads with {string.Join(" or ", _handRaising.Select(type => $"'{type}'"))} by the end of their "
                    + "horizon, or by their conversion.",
            RuleThreshold = _looks.Threshold,
            LookedAtBefore = _looks.LookedAtBefore,
            WithoutPoints = _looks.WithoutPoints,
            Immature = _set.IsDated
                ? new ImmatureLeads(
                    immature.Count,
                    immature.Count(looks => looks.Any(look => look.Open!.ConvertedAt is not null)),
                    immature.Count(looks => looks.Any(IsMql)),
                    immature.Count(looks => looks.Any(look => look.Rules.IsMql)))
                : null,
        };
    }

    private bool IsMql(SeenLook look) => PredictedBar.IsMql(_bar.Decide(look.Snapshot, look.Likelihood));

    private double? TouchesPerWorkedLead(List<ComparedLead> leads)
    {
        string[] worked = [.. leads.Where(lead => lead.Worked == true).Select(lead => lead.Id)];
        var touches = worked.Sum(lead => (long)_records.Events.SalesTouches(lead));
        return touches == 0 ? null : (double)touches / worked.Length;
    }

    private static double DayOf(DateTime at) => (at - _firstMonday).TotalDays;
}
