using Predictive.Data.Drafting;

namespace Predictive.Data;

/// <summary>
/// Tells columns that identify a person: by their whole name, and by the shape of their values. They describe nobody
/// unless the funnel file asks for it with <c>trust</c>.
/// </summary>
internal static class PersonalData
{
    private const int FewestDigits = 9;
    private const int MostDigits = 15;

    /// <summary>Whole names, their words in lower case with a space between.</summary>
    private static readonly HashSet<string> _names =
    [
        "email", "e mail", "mail", "email address", "e mail address", "mail address", "work email", "business email",
        "personal email", "name", "first name", "firstname", "last name", "lastname", "full name", "fullname",
        "surname", "given name", "family name", "middle name", "nick name", "nickname", "lead name", "contact name",
        "person name", "phone", "phone number", "telephone", "mobile", "mobile phone", "mobile number", "cell phone",
        "home phone", "work phone", "fax", "street", "street address", "address", "home address", "birthday",
        "date of birth", "birthdate", "linkedin", "linkedin url", "twitter", "ip", "ip address", "description",
        "notes", "comments", "message",
    ];

    /// <summary>Whether a column's name says that it identifies a person, or holds free text.</summary>
    public static bool IsName(string column) => _names.Contains(string.Join(' ', new NameWords(column).All));

    /// <summary>Whether a word is an email address or a phone number.</summary>
    public static bool IsShape(string word) => IsAddress(word) || IsPhone(word);

    /// <summary>Whether a word has the shape of an email address.</summary>
    public static bool IsAddress(string word)
    {
        var at = word.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == word.LastIndexOf('@') && word.IndexOf('.', at) > at + 1 && word[^1] != '.'
            && !word.Contains(' ', StringComparison.Ordinal);
    }

    /// <summary>
    /// Whether a word has the shape of a phone number: 9 to 15 digits with a plus, brackets or gaps; a date has fewer
    /// digits, and a code no gaps.
    /// </summary>
    public static bool IsPhone(string word)
    {
        var (digits, signs) = (0, 0);
        foreach (var letter in word)
        {
            if (char.IsAsciiDigit(letter))
                digits++;
            else if (letter is ' ' or '-' or '.' or '/' or '(' or ')' || (letter == '+' && digits == 0))
                signs++;
            else
                return false;
        }

        return digits is >= FewestDigits and <= MostDigits && signs > 0;
    }
}
