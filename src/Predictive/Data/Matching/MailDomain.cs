using System.Buffers;
using System.Reflection;

namespace Predictive.Data.Matching;

/// <summary>The domain of an email address or website, as far as it can name a company.</summary>
public static class MailDomain
{
    private static readonly HashSet<string> _free = Load();
    private static readonly SearchValues<char> _ends = SearchValues.Create("/?#:,; ");

    /// <summary>
    /// The domain of an address, or of a website such as <c>https://www.acme.com/home</c>, in lower case; null where
    /// there is none, and for free-mail domains, which name nobody.
    /// </summary>
    public static string? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var domain = text.Trim().ToLowerInvariant();
        if (domain.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0)
            domain = domain[(scheme + 3)..];
        domain = domain[(domain.LastIndexOf('@') + 1)..];
        if (domain.AsSpan().IndexOfAny(_ends) is var end and >= 0)
            domain = domain[..end];
        if (domain.StartsWith("www.", StringComparison.Ordinal))
            domain = domain[4..];
        domain = domain.Trim('.');
        return IsDomain(domain) && !IsFree(domain) ? domain : null;
    }

    /// <summary>Whether addresses of this domain, or of one it is a part of, are anybody's.</summary>
    public static bool IsFree(string domain) => WithParents(domain).Any(_free.Contains);

    /// <summary>
    /// The domain and those it is a part of, down to two labels: <c>mail.acme.com</c>, <c>acme.com</c>.
    /// </summary>
    public static IEnumerable<string> WithParents(string domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        for (var rest = domain; rest.Contains('.', StringComparison.Ordinal);)
        {
            yield return rest;
            rest = rest[(rest.IndexOf('.', StringComparison.Ordinal) + 1)..];
        }
    }

    private static bool IsDomain(string text) => text.Contains('.', StringComparison.Ordinal)
        && text.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-');

    private static HashSet<string> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("FreeMail.txt")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#'))
                .SelectMany(line => line.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        ];
    }
}
