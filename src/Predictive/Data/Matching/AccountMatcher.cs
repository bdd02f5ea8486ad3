namespace Predictive.Data.Matching;

/// <summary>
/// Finds the account of a lead that has no key of one, by its email domain and then by its company's name. Of several
/// accounts with the same domain or name the one entered first is meant, so that a later one changes nothing.
/// </summary>
public sealed class AccountMatcher
{
    private readonly ILookup<string, Account> _byDomain;
    private readonly ILookup<string, Account> _byName;

    /// <summary>Gets ready to find these accounts.</summary>
    public AccountMatcher(IEnumerable<Account> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var inOrder = accounts.OrderBy(account => account.CreatedAt ?? DateTime.MinValue)
            .ThenBy(account => account.Id, StringComparer.Ordinal).ToArray();
        _byDomain = (
            from account in inOrder
            from text in account.Domains
            let domain = MailDomain.Of(text)
            where domain is not null
            select (domain, account)).ToLookup(one => one.domain, one => one.account, StringComparer.Ordinal);
        _byName = (
            from account in inOrder
            let name = account.Name is null ? null : CompanyName.Plain(account.Name)
            where name is not null
            select (name, account)).ToLookup(one => one.name, one => one.account, StringComparer.Ordinal);
    }

    /// <summary>Every account that an address or a company's name may ever find.</summary>
    internal IEnumerable<Account> All(string? email, string? company)
    {
        var found = Enumerable.Empty<Account>();
        if (email is not null && email.Contains('@', StringComparison.Ordinal) && MailDomain.Of(email) is { } domain)
            found = MailDomain.WithParents(domain).SelectMany(part => _byDomain[part]);
        return company is not null && CompanyName.Plain(company) is { } name ? found.Concat(_byName[name]) : found;
    }

    /// <summary>The account, and by what it was found.</summary>
    /// <param name="email">The lead's email address as it was known then.</param>
    /// <param name="company">The name of the lead's company as it was known then.</param>
    /// <param name="isKnown">Whether an account was known then.</param>
    public (Account? Account, AccountMatch By) Find(string? email, string? company, Func<Account, bool> isKnown)
    {
        ArgumentNullException.ThrowIfNull(isKnown);
        if (email is not null && email.Contains('@', StringComparison.Ordinal) && MailDomain.Of(email) is { } domain)
        {
            foreach (var part in MailDomain.WithParents(domain))
            {
                if (_byDomain[part].FirstOrDefault(isKnown) is { } found)
                    return (found, AccountMatch.Domain);
            }
        }

        return company is not null && CompanyName.Plain(company) is { } name
            && _byName[name].FirstOrDefault(isKnown) is { } named
            ? (named, AccountMatch.Name)
            : (null, AccountMatch.None);
    }
}
