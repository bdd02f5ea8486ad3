using Predictive.Data.Matching;

namespace Predictive.Store.Reports;

/// <summary>
/// By what a lead or an account may be found to be of the same company: the account's id, the email domain and those it
/// is part of, the name without its legal form.
/// </summary>
internal static class CompanyKeys
{
    private const string OfAccount = "id:";

    /// <summary>Whether a key is an account's id, which counts even where nothing was told of the account.</summary>
    public static bool IsOfAccount(string key) => key.StartsWith(OfAccount, StringComparison.Ordinal);

    public static IEnumerable<string> Of(LeadRow lead) => Of(
        lead.AccountId,
        lead.Email is { } email && email.Contains('@', StringComparison.Ordinal) ? [email] : [],
        lead.Company,
        withParents: true);

    public static IEnumerable<string> Of(AccountReport account) => Of(
        account.Id,
        account.Domain?.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries) ?? [],
        account.Name,
        withParents: false);

    private static IEnumerable<string> Of(
        string? accountId, IEnumerable<string> addresses, string? name, bool withParents)
    {
        if (accountId is not null)
            yield return OfAccount + accountId;
        foreach (var domain in addresses.Select(MailDomain.Of).OfType<string>())
        {
            foreach (var part in withParents ? MailDomain.WithParents(domain) : [domain])
                yield return $"domain:{part}";
        }

        if (name is not null && CompanyName.Plain(name) is { } plain)
            yield return $"name:{plain}";
    }
}
