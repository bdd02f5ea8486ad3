using System.Globalization;
using System.Text;

namespace Predictive.Data.Matching;

/// <summary>A company's name as a key: without legal form, accents, punctuation and capitals.</summary>
public static class CompanyName
{
    private static readonly HashSet<string> _legalForms =
    [
        "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "llp", "lp", "plc",
        "gmbh", "mbh", "ag", "kg", "kgaa", "ohg", "ug", "se", "ev", "sa", "sas", "sarl", "srl", "spa", "sl", "slu",
        "bv", "nv", "bvba", "ab", "asa", "oy", "oyj", "aps", "kk", "pty", "pte", "pvt", "ltda", "cv", "doo",
        "zoo", "kft", "sro",
    ];

    private static readonly HashSet<string> _nobody =
    [
        "unknown", "na", "n a", "none", "null", "not provided", "not available", "not applicable", "no company", "self",
        "self employed", "selfemployed", "individual", "personal", "private", "student", "freelance", "freelancer",
        "independent", "consultant", "retired", "unemployed", "home", "test", "company", "my company", "various",
    ];

    /// <summary>The key of a name; null where it names no company, such as <c>[not provided]</c>.</summary>
    public static string? Plain(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = Letters(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = words.Length;
        while (count > 1 && _legalForms.Contains(words[count - 1]))
            count--;
        var plain = string.Join(' ', words.Take(count));
        return plain.Length < 2 || _nobody.Contains(plain) || (count == 1 && _legalForms.Contains(plain))
            ? null
            : plain;
    }

    /// <summary>
    /// Letters and digits in lower case; dots and apostrophes stand for nothing, all else for a space.
    /// </summary>
    private static string Letters(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
                text.Append(char.ToLowerInvariant(letter));
            else if (letter == '&')
                text.Append(" and ");
            else if (letter is not ('.' or '\'' or '’')
                && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                text.Append(' ');
        }

        return text.ToString();
    }
}
