using Predictive.Data;
using Predictive.Data.Matching;

namespace Predictive.Snapshots;

/// <summary>The only place that cuts time: training, batch scoring and the API all get their snapshots here.</summary>
public sealed class SnapshotTaker
{
    private readonly FunnelRecords _records;
    private readonly AttributeNames _leadNames;
    private readonly AttributeNames _accountNames;
    private readonly LeadAccounts _accounts;
    private readonly EventReader _events;
    private readonly AttributeHistory _history;
    private readonly ScoreHistory _scores;
    private readonly KnownMoments _moments;
    private readonly AccountPeople _people;

    /// <summary>Gets ready to look at these records.</summary>
    public SnapshotTaker(FunnelRecords records)
    {
        ArgumentNullException.ThrowIfNull(records);
        _records = records;
        _leadNames = AttributeNames.Of(records.LeadColumns);
        _accountNames = AttributeNames.Of(records.AccountColumns);
        _events = new EventReader(records);
        _history = new AttributeHistory(records);
        _accounts = new LeadAccounts(records, _history);
        _scores = new ScoreHistory(records);
        _moments = new KnownMoments(records);
        _people = new AccountPeople(records, _accounts, _history, _events);
    }

    /// <summary>Takes the scheduled snapshots of every lead and labels those whose horizon has ended.</summary>
    /// <param name="conversions">When each lead first converted (UTC); leads without an entry have not.</param>
    /// <param name="schedule">At which moments to look.</param>
    /// <param name="horizon">How long a conversion counts.</param>
    /// <param name="ruleMqls">
    /// When rules first made leads MQLs (UTC), where the schedule looks at them then; leads without an entry never
    /// were.
    /// </param>
    /// <exception cref="ArgumentException">
    /// Some leads say when they were created and others do not, or the schedule asks for dates that are not given.
    /// </exception>
    public SnapshotSet Take(
        IReadOnlyDictionary<string, DateTime> conversions,
        SnapshotSchedule schedule,
        LabelHorizon horizon,
        IReadOnlyDictionary<string, DateTime>? ruleMqls = null)
    {
        ArgumentNullException.ThrowIfNull(conversions);
        ArgumentNullException.ThrowIfNull(schedule);
        return _records.KnownOn is { } knownOn && LeadsAreDated() && !OutcomesHaveNoDate(conversions)
            ? TakeDated(
                conversions, new ScheduledDates(schedule, _records.Events, knownOn, ruleMqls), schedule, horizon,
                knownOn)
            : TakeUndated(schedule, horizon);
    }

    /// <summary>Looks at one lead as of a date.</summary>
    /// <returns>The snapshot, or null for a lead that had not been created by then, or was deleted.</returns>
    public Snapshot? At(Lead lead, AsOfDate asOf)
    {
        ArgumentNullException.ThrowIfNull(lead);
        return At(lead, asOf, earlier: null);
    }

    /// <summary>Looks at one lead as of a date, sparing what has not changed since an earlier look.</summary>
    internal Snapshot? At(Lead lead, AsOfDate asOf, Snapshot? earlier) =>
        (lead.CreatedAt is { } created && !asOf.Knows(created)) || IsGone(lead, asOf)
            ? null
            : Cut(lead, asOf, earlier);

    /// <summary>When something became known of a dated lead, ascending, each moment once.</summary>
    internal List<DateTime> MomentsOf(Lead lead) =>
        _moments.Of(lead, _accounts.AsOf(lead, asOf: null).Entered?.CreatedAt);

    /// <summary>Looks at one lead of a table without dates, as it stands.</summary>
    public Snapshot AsItStands(Lead lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        return Cut(lead, asOf: null);
    }

    private SnapshotSet TakeDated(
        IReadOnlyDictionary<string, DateTime> conversions,
        ScheduledDates dates,
        SnapshotSchedule schedule,
        LabelHorizon horizon,
        DateTime knownOn)
    {
        var opportunities = OpportunitiesOfLeads();
        var mature = new List<LabelledSnapshot>();
        var (immature, alreadyConverted, deleted) = (0, 0, 0);
        foreach (var lead in _records.Leads)
        {
            DateTime? convertedAt = conversions.TryGetValue(lead.Id, out var at) ? at : null;
            var asOfDates = dates.Of(lead);
            var looks = asOfDates.Count(asOf => asOf.Plus(horizon) <= knownOn);
            var unconverted = asOfDates.Where(asOf => convertedAt is null || !asOf.Knows(convertedAt.Value)).ToList();
            var open = unconverted.Where(asOf => !IsGone(lead, asOf)).ToList();
            var ripe = open.Where(asOf => asOf.Plus(horizon) <= knownOn).ToList();
            alreadyConverted += asOfDates.Count > 0 && unconverted.Count == 0 ? 1 : 0;
            deleted += unconverted.Count > 0 && open.Count == 0 ? 1 : 0;
            immature += open.Count - ripe.Count;
            mature.AddRange(ripe.Select(asOf => new LabelledSnapshot
            {
                Snapshot = Cut(lead, asOf),
                Converted = convertedAt <= asOf.Plus(horizon),
                ConvertedAt = convertedAt <= asOf.Plus(horizon) ? convertedAt : null,
                MaturesAt = asOf.Plus(horizon),
                Weight = 1.0 / looks,
                OpportunityIds = [.. opportunities[lead.Id]],
                WorkedAt = lead.WorkedAt,
                AccountId = _accounts.AsOf(lead, asOf: null).Id,
            }));
        }

        return new SnapshotSet
        {
            Mature = mature,
            Immature = immature,
            AlreadyConverted = alreadyConverted,
            Deleted = deleted,
            Horizon = horizon,
            Schedule = schedule,
            KnownOn = knownOn,
            OpenOnes = new(() => TakeOpen(conversions, dates, horizon, knownOn)),
        };
    }

    /// <summary>The snapshots whose horizon has not ended, with what is known of them by the known-on date.</summary>
    private IReadOnlyList<OpenSnapshot> TakeOpen(
        IReadOnlyDictionary<string, DateTime> conversions,
        ScheduledDates dates,
        LabelHorizon horizon,
        DateTime knownOn)
    {
        var opportunities = OpportunitiesOfLeads();
        var open =
            from lead in _records.Leads
            let known = conversions.TryGetValue(lead.Id, out var at) && at <= knownOn ? at : (DateTime?)null
            from asOf in dates.Of(lead)
            where asOf.Instant <= knownOn && asOf.Plus(horizon) > knownOn
            where (known is null || !asOf.Knows(known.Value)) && !IsGone(lead, asOf)
            select new OpenSnapshot
            {
                Snapshot = Cut(lead, asOf),
                MaturesAt = asOf.Plus(horizon),
                ConvertedAt = known,
                OpportunityIds = [.. opportunities[lead.Id]],
                WorkedAt = lead.WorkedAt,
                AccountId = _accounts.AsOf(lead, asOf: null).Id,
            };
        return [.. open];
    }

    private static bool IsGone(Lead lead, AsOfDate asOf) => lead.DeletedAt is { } deleted && asOf.Knows(deleted);

    private bool LeadsAreDated()
    {
        var dated = _records.Leads.Count(lead => lead.CreatedAt is not null);
        return dated == 0 || dated == _records.Leads.Count
            ? dated > 0
            : throw new ArgumentException(
                $"{dated} of {_records.Leads.Count} leads say when they were created; all do, or none.");
    }

    /// <summary>A flat table may say when leads were created, but of those that converted not when.</summary>
    private bool OutcomesHaveNoDate(IReadOnlyDictionary<string, DateTime> conversions) =>
        conversions.Count == 0 && _records.Leads.Any(lead => lead.Outcome is not null);

    private SnapshotSet TakeUndated(SnapshotSchedule schedule, LabelHorizon horizon)
    {
        var told = _records.Leads.Where(lead => lead.Outcome is not null).ToList();
        var ripe = told.Where(lead =>
            lead.CreatedAt is not { } created || created.AddDays(horizon.Days) <= _records.KnownOn);
        LabelledSnapshot[] mature = [.. ripe.Select(lead => new LabelledSnapshot
        {
            Snapshot = Cut(lead, asOf: null),
            Converted = lead.Outcome!.Value,
            Weight = 1,
            Order = lead.Order ?? (lead.CreatedAt - DateTime.UnixEpoch)?.TotalDays,
        })];
        return new SnapshotSet
        {
            Mature = mature,
            Immature = told.Count - mature.Length,
            AlreadyConverted = 0,
            Horizon = horizon,
            Schedule = schedule,
        };
    }

    private Snapshot Cut(Lead lead, AsOfDate? asOf, Snapshot? earlier = null)
    {
        var (events, salesTouches) = _events.KnownBy(lead.Id, asOf);
        var same = earlier?.AsOf is { } before && !_moments.ChangedBetween(lead.Id, before, asOf!.Value)
            ? earlier
            : null;
        var (accountId, account) = AccountOf(lead, asOf, same);
        return new Snapshot
        {
            LeadId = lead.Id,
            AccountId = accountId,
            CampaignId = lead.CampaignId ?? _events.FirstCampaign(lead.Id, asOf),
            Source = lead.Source,
            AsOf = asOf,
            CreatedAt = lead.CreatedAt,
            TimeZone = _records.TimeZone,
            EmailKind = same is not null ? same.EmailKind
                : MailKind.Of(_history.WordsAsOf(lead, _records.EmailField, lead.Email, asOf)),
            AgeDays = asOf is { } date && lead.CreatedAt is { } created ? date.DaysSince(created) : null,
            Attributes = same?.Attributes ?? new AttributeSet(_leadNames, _history.AsOf(lead, asOf)),
            Account = account,
            AccountLook = accountId is null && _records.AccountActivity is not { Count: > 0 }
                ? null
                : LookAtAccount(lead, accountId, asOf),
            Events = events,
            EventsKnown = _records.EventsKnown,
            SalesTouches = salesTouches,
            EventQuantities = _records.EventQuantities,
            Points = _scores.PointsAsOf(lead, asOf),
            WasMql = _scores.WasMqlAsOf(lead, asOf),
            RecycledAt = _moments.RecycledAsOf(lead.Id, asOf),
        };
    }

    /// <summary>An account that is found by a key, once entered, remains what it is.</summary>
    private (string? Id, AttributeSet? Entered) AccountOf(Lead lead, AsOfDate? asOf, Snapshot? same)
    {
        if (same is not null
            && (_records.Accounts.Count == 0 || (lead.AccountId is not null && same.Account is not null)))
            return (same.AccountId, same.Account);
        var (id, account) = _accounts.AsOf(lead, asOf);
        return (id, account is null ? null : new AttributeSet(_accountNames, account.Attributes));
    }

    private Lazy<AccountActivity?> LookAtAccount(Lead lead, string? accountId, AsOfDate? asOf) =>
        new(() => _people.AsOf(lead, accountId, asOf));

    private ILookup<string, string> OpportunitiesOfLeads() => _records.Opportunities
        .OrderBy(opportunity => opportunity.Id, StringComparer.Ordinal)
        .SelectMany(opportunity => opportunity.LeadIds.Distinct(), (opportunity, lead) => (Lead: lead, opportunity.Id))
        .ToLookup(one => one.Lead, one => one.Id, StringComparer.Ordinal);
}
