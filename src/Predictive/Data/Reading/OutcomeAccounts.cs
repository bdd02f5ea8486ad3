namespace Predictive.Data.Reading;

/// <summary>The accounts a lead belongs to where outcomes are linked: all that anybody knows by the export.</summary>
internal sealed class OutcomeAccounts(LeadTable rows, People people)
{
    private readonly ILookup<string, string> _converted = (
        from row in rows.Rows
        where row.ConvertedAccount is not null
        let person = people.TryLead(row.Lead.Id, out var known) ? known.Id : row.Lead.Id
        select (person, account: row.ConvertedAccount!)).ToLookup(one => one.person, one => one.account);

    /// <summary>Its own, and those it was converted into.</summary>
    public IEnumerable<string> Of(Lead lead) =>
        lead.AccountId is { } own ? _converted[lead.Id].Prepend(own) : _converted[lead.Id];
}
