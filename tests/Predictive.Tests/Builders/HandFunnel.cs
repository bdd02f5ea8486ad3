using Predictive.Data;
using Predictive.Snapshots;

namespace Predictive.Tests.Builders;

/// <summary>A funnel written by hand; times are days after <see cref="SmallFunnel.Start"/>.</summary>
internal sealed class HandFunnel(params AttributeColumn[] columns)
{
    private readonly List<Lead> _leads = [];
    private readonly List<FunnelEvent> _events = [];
    private readonly List<Account> _accounts = [];
    private readonly List<Opportunity> _opportunities = [];
    private readonly List<FieldChange> _changes = [];
    private readonly List<PointsChange> _points = [];
    private readonly List<MqlDate> _mqls = [];

    public IReadOnlyList<AttributeColumn> AccountColumns { get; init; } = [];

    public IReadOnlyList<string> Quantities { get; init; } = [];

    public bool SalesTouchesDescribe { get; init; }

    public static DateTime Day(double day) => SmallFunnel.Start.AddDays(day);

    public HandFunnel Lead(
        string id, double? day = 0, string? account = null, string? campaign = null, string? source = null,
        bool? outcome = null, double? order = null, double? points = null, AttributeValue[]? attributes = null)
    {
        _leads.Add(new Lead
        {
            Id = id,
            CreatedAt = day is { } created ? Day(created) : null,
            AccountId = account,
            CampaignId = campaign,
            Source = source,
            Outcome = outcome,
            Order = order,
            Points = points,
            Attributes = attributes ?? [.. columns.Select(_ => AttributeValue.Missing)],
        });
        return this;
    }

    public HandFunnel Event(string lead, string type, double day, params double[] quantities) =>
        Event(lead, type, Day(day), bySales: false, quantities);

    public HandFunnel Event(string lead, string type, DateTime at, bool bySales, params double[] quantities)
    {
        _events.Add(new FunnelEvent(lead, type, at, quantities, bySales));
        return this;
    }

    public HandFunnel LateEvent(string lead, string type, double day, double learnedDay, string? campaign = null)
    {
        _events.Add(new FunnelEvent(
            lead, type, Day(day), [], LearnedAt: Day(learnedDay), CampaignId: campaign));
        return this;
    }

    public HandFunnel Points(string lead, string score, double day, double points)
    {
        _points.Add(new PointsChange(lead, score, Day(day), points));
        return this;
    }

    public HandFunnel Mql(string lead, double day)
    {
        _mqls.Add(new MqlDate(lead, Day(day)));
        return this;
    }

    public HandFunnel Deleted(string lead, double day)
    {
        var place = _leads.FindIndex(one => one.Id == lead);
        _leads[place] = _leads[place] with { IsDeleted = true, DeletedAt = Day(day) };
        return this;
    }

    public HandFunnel Account(string id, double? day = null, params AttributeValue[] attributes)
    {
        _accounts.Add(new Account(id, day is { } created ? Day(created) : null, attributes));
        return this;
    }

    public HandFunnel Opportunity(double day, params string[] leads) => Opportunity(Day(day), leads);

    public HandFunnel Opportunity(DateTime at, params string[] leads)
    {
        _opportunities.Add(new Opportunity($"O{_opportunities.Count}", leads, at, null, null, null));
        return this;
    }

    public HandFunnel Change(string lead, string field, double day, string? before, string? after)
    {
        _changes.Add(new FieldChange(lead, field, Day(day), before, after));
        return this;
    }

    public FunnelRecords Records(double? knownOnDay = 1000) => new()
    {
        LeadColumns = columns,
        AccountColumns = AccountColumns,
        Leads = _leads,
        Events = EventLog.Of(_events, Quantities),
        Accounts = _accounts,
        Opportunities = _opportunities,
        FieldHistory = _changes,
        PointsHistory = _points,
        PointsHaveHistory = _points.Count > 0,
        MqlDates = _mqls,
        MqlsKnown = _mqls.Count > 0,
        SalesTouchesDescribe = SalesTouchesDescribe,
        KnownOn = knownOnDay is { } day ? Day(day) : null,
    };

    /// <summary>One lead as of a day.</summary>
    public Snapshot At(string lead, double day) => Records().At(lead, Day(day))!;
}
