using System.Globalization;
using System.Text.Json;
using Predictive.Api.Contracts;
using Predictive.Api.Contracts.Reading;
using Predictive.Data;
using Predictive.Snapshots;

namespace Predictive.Api.Serving;

/// <summary>A lead of a request, looked at as of its date.</summary>
/// <param name="Snapshot">What was known then.</param>
/// <param name="Warnings">What the request left open.</param>
internal sealed record TranslatedLead(Snapshot Snapshot, IReadOnlyList<string> Warnings);

/// <summary>
/// Turns a lead of a request into a funnel of one lead, and lets the same code cut it to its date that cut the leads of
/// the training.
/// </summary>
internal sealed class LeadTranslator
{
    private readonly RequestFields _fields;
    private readonly bool _isDated;
    private readonly AttributeTranslator _lead;
    private readonly AttributeTranslator _account;
    private readonly EventTranslator _events;
    private readonly MomentReader _moments;
    private readonly FunnelColumn? _email;
    private readonly FunnelColumn? _campaign;
    private readonly FunnelColumn? _source;

    /// <summary>Looks at leads of whom nothing but themselves was sent, which needs no funnel of their own.</summary>
    private readonly SnapshotTaker _eventsKnown;

    private readonly SnapshotTaker _eventsUnknown;

    public LeadTranslator(RequestFields fields, bool isDated, string model)
    {
        _fields = fields;
        _isDated = isDated;
        _lead = new AttributeTranslator(fields.Lead, fields.Funnel, "leads", model);
        _account = new AttributeTranslator(fields.Account, fields.Funnel, "accounts", model);
        _events = new EventTranslator(fields);
        _moments = new MomentReader(fields.Funnel.TimeZone);
        _email = fields.Funnel.Leads.Of(ColumnMeaning.Email).FirstOrDefault();
        _campaign = fields.Funnel.Leads.Of(ColumnMeaning.Campaign).FirstOrDefault();
        _source = fields.Funnel.Leads.Of(ColumnMeaning.Source).FirstOrDefault();
        _eventsKnown = new SnapshotTaker(RecordsOf([], eventsKnown: true));
        _eventsUnknown = new SnapshotTaker(RecordsOf([], eventsKnown: false));
    }

    /// <summary>The lead as of a date (null: as it stands); null where something is wrong with it.</summary>
    public TranslatedLead? Translate(LeadRequest asked, AsOfDate? asOf, JsonPath path, RequestFaults faults) =>
        Read(asked, asOf, path, faults) is { } lead ? LookAt([lead], asOf)[0] : null;

    /// <summary>
    /// The leads of a request as of a date, in their order, as if each were sent alone: no lead is seen by another.
    /// None where something is wrong with any of them.
    /// </summary>
    public IReadOnlyList<TranslatedLead> Translate(
        IReadOnlyList<LeadRequest> asked, AsOfDate? asOf, JsonPath path, RequestFaults faults)
    {
        var leads = new List<ReadLead>(asked.Count);
        for (var i = 0; i < asked.Count; i++)
        {
            if (!ReferenceEquals(asked[i], LeadRequest.Unreadable)
                && Read(asked[i], asOf, path.Then(i), faults) is { } lead)
            {
                leads.Add(lead);
            }
        }

        return faults.Any ? [] : LookAt(leads, asOf);
    }

    private ReadLead? Read(LeadRequest asked, AsOfDate? asOf, JsonPath path, RequestFaults faults)
    {
        var before = faults.Count;
        var warnings = new List<string>();
        var attributes = Attributes(asked, path, faults, warnings);
        var account = Account(asked, path, faults, warnings);
        var lead = new Lead
        {
            Id = asked.Id,
            CreatedAt = CreatedAt(asked, asOf, path, faults),
            AccountId = account?.Id,
            Email = _fields.Funnel.WordIn(_email, asked.Email),
            CampaignId = _fields.Funnel.WordIn(_campaign, asked.Campaign),
            Source = _lead.PlaceOf(_fields.SourceAttribute) is var place and >= 0
                ? attributes[place].Text
                : _fields.Funnel.WordIn(_source, asked.Source),
            Attributes = attributes,
            Points = asked.Points,
        };
        var events = _events.Translate(asked, path, faults, warnings, _isDated);
        return faults.Count > before
            ? null
            : new ReadLead(lead, account, ActivityOf(asked), events, asked.Events is not null, warnings);
    }

    private TranslatedLead[] LookAt(IReadOnlyList<ReadLead> leads, AsOfDate? asOf)
    {
        var (known, unknown) = (TakerOf(leads, eventsKnown: true), TakerOf(leads, eventsKnown: false));
        var looks = new TranslatedLead[leads.Count];
        for (var i = 0; i < looks.Length; i++)
        {
            var (lead, taker) = (leads[i].Lead, leads[i].EventsKnown ? known : unknown);
            looks[i] = new TranslatedLead(
                asOf is { } date ? taker.At(lead, date)! : taker.AsItStands(lead), leads[i].Warnings);
        }

        return looks;
    }

    /// <summary>
    /// Whether there is an event log at all is known of a funnel, not of a lead: two funnels at most.
    /// </summary>
    private SnapshotTaker TakerOf(IReadOnlyList<ReadLead> leads, bool eventsKnown)
    {
        var more = new List<ReadLead>();
        foreach (var lead in leads)
        {
            if (lead.EventsKnown == eventsKnown && !lead.IsAlone)
            {
                more.Add(lead);
            }
        }

        return more.Count > 0 ? new SnapshotTaker(RecordsOf(more, eventsKnown))
            : eventsKnown ? _eventsKnown : _eventsUnknown;
    }

    private FunnelRecords RecordsOf(IReadOnlyList<ReadLead> leads, bool eventsKnown) => new()
    {
        LeadColumns = _lead.Columns,
        Leads = [.. leads.Select(lead => lead.Lead)],
        AccountColumns = _account.Columns,
        Accounts = [.. leads.Select(lead => lead.Account).OfType<Account>()],
        SalesTouchesDescribe = _fields.SalesTouchesDescribe,
        AccountActivity = leads.Where(lead => lead.Activity is not null)
            .ToDictionary(lead => lead.Lead.Id, lead => lead.Activity!, StringComparer.Ordinal),
        Campaigns = _fields.Campaigns,
        EventMeanings = _fields.Funnel.EventMeanings,
        TimeZone = _fields.Funnel.TimeZone,
        EventsKnown = eventsKnown,
        Events = EventLog.Of(leads.SelectMany(lead => lead.Events), _fields.Quantities, _fields.EventDetails),
    };

    /// <summary>Which fields that the model reads were not told, in words; null where all were.</summary>
    public string? FieldsMissing(IReadOnlyDictionary<string, JsonElement> attributes, bool hasSource)
    {
        var missing = _lead.NotAmong(attributes).Where(name => !hasSource || name != _fields.SourceAttribute).ToList();
        return missing.Count == 0 ? null : $"Fields missing: {string.Join(", ", missing)}.";
    }

    private DateTime? CreatedAt(LeadRequest asked, AsOfDate? asOf, JsonPath path, RequestFaults faults)
    {
        const string Field = "createdAt";
        if (asked.CreatedAt is not { } text)
        {
            if (_isDated)
            {
                faults.Add(path.Then(Field), "This field is missing; the model looks at leads at an age. Send a date "
                    + "such as '2026-06-30T14:05:00Z'.");
            }

            return null;
        }

        if (!_moments.TryRead(text.AsSpan().Trim(), out var created))
        {
            faults.Add(path.Then(Field), JsonWords.NoDate(text));
            return null;
        }

        if (asOf is { } date && !date.Knows(created))
        {
            faults.Add(path.Then(Field), string.Create(CultureInfo.InvariantCulture,
                $"The lead was created at {created:O}, after the as-of date {date.Instant:O}; send a later 'asOf'."));
        }

        return created;
    }

    /// <summary>
    /// The lead's attributes; <c>source</c> and the attribute that is the lead source say the same thing once.
    /// </summary>
    private AttributeValue[] Attributes(LeadRequest asked, JsonPath path, RequestFaults faults, List<string> warnings)
    {
        var values = _lead.Translate(asked.Attributes, path.Then("attributes"), faults, out var notSent);
        if (_lead.PlaceOf(_fields.SourceAttribute) is var place and >= 0
            && _fields.Funnel.WordIn(_source, asked.Source) is { } source)
        {
            if (values[place].Text is { } other && other != source)
            {
                faults.Add(path.Then("source"), $"The source is '{JsonWords.Shortened(source)}' here and "
                    + $"'{JsonWords.Shortened(other)}' in 'attributes'; send it once.");
            }

            values[place] = AttributeValue.Of(source);
            notSent = [.. notSent.Where(name => name != _fields.SourceAttribute)];
        }

        if (notSent.Length > 0)
        {
            warnings.Add($"Fields missing: {string.Join(", ", notSent)}.");
        }

        return values;
    }

    /// <summary>The account; null where nothing is known of it.</summary>
    private Account? Account(LeadRequest asked, JsonPath path, RequestFaults faults, List<string> warnings)
    {
        if (asked.Account is not { Count: > 0 } sent)
        {
            return null;
        }

        var here = path.Then("account");
        CheckAccountId(sent, here, faults);
        var values = _account.Translate(sent, here, faults, out var notSent, besides: "id");
        if (values.All(value => value.IsMissing))
        {
            return null;
        }

        if (notSent.Length > 0)
        {
            warnings.Add($"Fields of the account missing: {string.Join(", ", notSent)}.");
        }

        // An account of the lead's own, since what a request says of it is what is known with this lead.
        return new Account(asked.Id, null, values);
    }

    private static AccountActivity? ActivityOf(LeadRequest asked) => asked.AccountActivity is not { } sent
        ? null
        : new AccountActivity
        {
            People = (int)(sent.People ?? 0),
            Engaged = (int)(sent.Engaged ?? 0),
            Roles = (int?)sent.Roles,
            RecentEvents = (int)(sent.RecentEvents ?? 0),
            DaysSinceLast = sent.DaysSinceLast,
            OpenDeals = (int)(sent.OpenDeals ?? 0),
            WonDeals = (int)(sent.WonDeals ?? 0),
            LostDeals = (int)(sent.LostDeals ?? 0),
        };

    private static void CheckAccountId(SentFieldCollection sent, JsonPath path, RequestFaults faults)
    {
        if (sent.TryGetValue("id", out var value)
            && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.String))
        {
            faults.Add(
                path.Then("id"), $"An account's id is a text such as '001Q0001'; got {JsonWords.Describe(value)}.");
        }
    }

    private sealed record ReadLead(
        Lead Lead, Account? Account, AccountActivity? Activity, IReadOnlyList<FunnelEvent> Events, bool EventsKnown,
        IReadOnlyList<string> Warnings)
    {
        /// <summary>Whether nothing was sent but the lead's own fields.</summary>
        public bool IsAlone => Account is null && Activity is null && Events.Count == 0;
    }
}
