namespace Predictive.Data.Matching;

/// <summary>What kind of domain an email address has: all that a feature may know of the address.</summary>
public static class MailKind
{
    /// <summary>
    /// <c>free-mail</c>, <c>education</c>, <c>government</c>, <c>charity</c> or <c>company</c>; null where the text is
    /// no address.
    /// </summary>
    public static string? Of(string? email)
    {
        if (email is null || email.IndexOf('@', StringComparison.Ordinal) is not (> 0 and var at)
            || at == email.Length - 1 || !email.AsSpan(at).Contains('.'))
        {
            return null;
        }

        if (MailDomain.Of(email) is not { } domain)
            return "free-mail";
        var labels = domain.Split('.');
        return Kind(labels[^1]) ?? (labels is [.., _, var second, { Length: 2 }] ? Kind(second) : null)
            ?? (labels[0].StartsWith("uni-", StringComparison.Ordinal) || domain.Contains("university.",
                StringComparison.Ordinal) ? "education" : "company");
    }

    private static string? Kind(string label) => label switch
    {
        "edu" or "ac" or "sch" or "school" or "university" or "college" => "education",
        "gov" or "gob" or "gouv" or "govt" or "mil" or "gv" or "go" => "government",
        "org" or "ngo" or "ong" or "charity" => "charity",
        _ => null,
    };
}
