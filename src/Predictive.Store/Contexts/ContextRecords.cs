using Predictive.Data;
using Predictive.Store.Reports;

namespace Predictive.Store.Contexts;

/// <summary>
/// Puts what the store knows into funnel records, in the words of a model's funnel file, so that the same code cuts
/// them to a date that cut the records the model learned from.
/// </summary>
public sealed class ContextRecords
{
    private const string Email = "email";
    private const string Company = "company";

    private readonly FunnelFile _funnel;
    private readonly IReadOnlyList<Campaign> _campaigns;
    private readonly AttributeWords _leads;
    private readonly AttributeWords _accounts;
    private readonly EventWords _events;
    private readonly string? _source;

    /// <summary>Gets ready to put records into the words of a funnel file.</summary>
    /// <param name="funnel">The funnel file that a model was trained with.</param>
    /// <param name="campaigns">The campaigns that it knows, with their channels.</param>
    public ContextRecords(FunnelFile funnel, IReadOnlyList<Campaign> campaigns)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        _funnel = funnel;
        _campaigns = campaigns;
        var attributes = FunnelAttributes.Of(funnel);
        _leads = new AttributeWords(attributes.Lead, funnel);
        _accounts = new AttributeWords(attributes.Account, funnel);
        _events = new EventWords(funnel);
        var source = funnel.Leads.Of(ColumnMeaning.Source).FirstOrDefault()?.Name;
        _source = _leads.Has(source) ? source : null;
    }

    /// <summary>The records; the lead that is looked at is the first.</summary>
    public FunnelRecords Of(LeadContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new FunnelRecords
        {
            LeadColumns = _leads.Columns,
            EmailField = Email,
            CompanyField = Company,
            Leads = [.. context.Others.Prepend(context.Lead).Select(lead => Read(lead, context))],
            AccountColumns = _accounts.Columns,
            Accounts = [.. context.Accounts.Select(Read)],
            Campaigns = _campaigns,
            Events = EventLog.Of(
                context.Events.Select(_events.Read), _funnel.EventQuantities, _funnel.EventDetails),
            EventsKnown = true,
            SalesTouchesDescribe = _funnel.SalesTouches,
            EventMeanings = _funnel.EventMeanings,
            TimeZone = _funnel.TimeZone,
            Opportunities = OpportunityHistory.Of(context.Outcomes),
            Dispositions =
            [
                .. context.Dispositions.Select(one => new Disposition(
                    one.LeadId, one.At, one.Verdict.ToLowerInvariant(), one.Reason) { By = one.By }),
            ],
            FieldHistory = [.. context.Changes.Select(change => _leads.Read(change, FieldOf(change.Field)))],
            WorkedKnown = true,
        };
    }

    private Lead Read(LeadReport told, LeadContext context)
    {
        var values = _leads.Values(told.Attributes, _source, told.Source);
        return new Lead
        {
            Id = told.Id,
            CreatedAt = told.CreatedAt,
            AccountId = Word(ColumnMeaning.Account, told.Account?.Id),
            Email = Word(ColumnMeaning.Email, told.Email),
            Company = Word(ColumnMeaning.Company, told.Company),
            CampaignId = Word(ColumnMeaning.Campaign, told.Campaign),
            Source = _source is null
                ? Word(ColumnMeaning.Source, told.Source)
                : values[_leads.PlaceOf(_source)].Text,
            Attributes = values,
            Points = told.Points,
            WorkedAt = OpportunityHistory.WorkedAt(told.Id, context),
        };
    }

    private Account Read(AccountReport told) => new(
        told.Id, told.CreatedAt, _accounts.Values(told.Attributes, null, null))
    {
        Name = told.Name,
        Domains = told.Domain?.Split(
            [';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
    };

    private string FieldOf(string told) => told == "source" && _source is not null ? _source : told;

    private string? Word(ColumnMeaning meaning, string? text) =>
        _funnel.WordIn(_funnel.Leads.Of(meaning).FirstOrDefault(), text);
}
