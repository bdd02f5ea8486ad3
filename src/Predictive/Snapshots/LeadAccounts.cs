using Predictive.Data;
using Predictive.Data.Matching;

namespace Predictive.Snapshots;

/// <summary>
/// The accounts of leads as they could be known: by key, else by what the lead's email domain and company were then,
/// among the accounts entered by then.
/// </summary>
internal sealed class LeadAccounts
{
    private readonly FunnelRecords _records;
    private readonly AttributeHistory _history;
    private readonly Dictionary<string, Account> _byId;
    private readonly Lazy<AccountMatcher> _matcher;

    public LeadAccounts(FunnelRecords records, AttributeHistory history)
    {
        _records = records;
        _history = history;
        _byId = records.Accounts.ToDictionary(account => account.Id, StringComparer.Ordinal);
        _matcher = new(() => new AccountMatcher(records.Accounts));
    }

    /// <summary>The account's id, and the account itself where it had been entered by then.</summary>
    public (string? Id, Account? Entered) AsOf(Lead lead, AsOfDate? asOf)
    {
        if (lead.AccountId is { } id)
        {
            return (id, _byId.TryGetValue(id, out var account) && WasEntered(account, asOf) ? account : null);
        }

        return _byId.Count == 0 ? (null, null) : Matched(lead, asOf);
    }

    /// <summary>The accounts that a lead may be of at any time.</summary>
    public IEnumerable<string> EverOf(Lead lead) => lead.AccountId is { } id
        ? [id]
        : _history.WordsEver(lead, _records.EmailField, lead.Email).SelectMany(email => _matcher.Value.All(email, null))
            .Concat(_history.WordsEver(lead, _records.CompanyField, lead.Company)
                .SelectMany(company => _matcher.Value.All(null, company)))
            .Select(account => account.Id).Distinct(StringComparer.Ordinal);

    private (string? Id, Account? Entered) Matched(Lead lead, AsOfDate? asOf)
    {
        var found = _matcher.Value.Find(
            _history.WordsAsOf(lead, _records.EmailField, lead.Email, asOf),
            _history.WordsAsOf(lead, _records.CompanyField, lead.Company, asOf),
            account => WasEntered(account, asOf)).Account;
        return (found?.Id, found);
    }

    private static bool WasEntered(Account account, AsOfDate? asOf) =>
        asOf is not { } date || account.CreatedAt is not { } created || date.Knows(created);
}
