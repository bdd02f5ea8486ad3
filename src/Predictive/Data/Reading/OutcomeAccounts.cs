using Predictive.Data.Matching;

namespace Predictive.Data.Reading;

/// <summary>The accounts a lead belongs to where outcomes are linked: all that anybody knows by the export.</summary>
internal sealed class OutcomeAccounts(LeadTable rows, People people, AccountMatcher matcher)
{
    private readonly ILookup<string, string> _converted = (
        from row in rows.Rows
        where row.ConvertedAccount is not null
        let person = people.TryLead(row.Lead.Id, out var known) ? known.Id : row.Lead.Id
        select (person, account: row.ConvertedAccount!)).ToLookup(one => one.person, one => one.account);

    /// <summary>Its own, by id, domain or name, and those it was converted into.</summary>
    public IEnumerable<string> Of(Lead lead)
    {
        var own = lead.AccountId ?? matcher.Find(lead.Email, lead.Company, _ => true).Account?.Id;
        return own is null ? _converted[lead.Id] : _converted[lead.Id].Prepend(own);
    }
}
