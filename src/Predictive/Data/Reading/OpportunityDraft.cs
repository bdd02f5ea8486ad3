namespace Predictive.Data.Reading;

/// <summary>An opportunity while its leads are being found.</summary>
internal sealed class OpportunityDraft(
    string id, long line, string? account, DateTime? created, DateTime? closed, bool? won, double? amount)
{
    private readonly List<string> _leads = [];
    private readonly List<OpportunityLink> _links = [];

    public string Id { get; } = id;

    /// <summary>Its line in the file.</summary>
    public long Line { get; } = line;

    /// <summary>Its account; null where it is not known.</summary>
    public string? Account { get; set; } = account;

    public DateTime? Created { get; } = created;

    /// <summary>Who opened or closed it; null where it is not known.</summary>
    public string? Owner { get; init; }

    /// <summary>The key of the opportunity itself that names nobody who was read; null where there is none.</summary>
    public (ScanField Field, string Value, string What)? Orphan { get; set; }

    /// <summary>Whether somebody is named as a part of it, be it a person who is not scored.</summary>
    public bool NamesSomebody { get; set; }

    /// <summary>Whether any lead belongs to it.</summary>
    public bool HasLeads => _leads.Count > 0;

    /// <summary>Whether it was closed before it was opened.</summary>
    public bool ClosedBeforeOpened => won is not null && closed < Created;

    /// <summary>Adds a lead unless it is among them; links are added the surest first.</summary>
    public void Add(string lead, OpportunityLink link)
    {
        if (_leads.Contains(lead))
            return;
        _leads.Add(lead);
        _links.Add(link);
    }

    public Opportunity Finished() => new(Id, _leads, Created, closed, won, amount)
    {
        Owner = Owner,
        AccountId = Account,
        Links = _links.TrueForAll(link => link == OpportunityLink.Role) ? [] : _links,
    };
}
