using System.Globalization;
using System.Text;

namespace Predictive.Features.Titles;

/// <summary>
/// A job title as its words are looked up: lower case, without accents and signs, a space on both sides.
/// </summary>
internal static class TitleText
{
    /// <summary>The plain words; empty where there are none.</summary>
    public static string Plain(string title)
    {
        var text = new StringBuilder(" ", title.Length + 2);
        foreach (var letter in title.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
                text.Append(char.ToLowerInvariant(letter));
            else if (letter is not ('.' or '\'' or '’')
                && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && text[^1] != ' ')
                text.Append(' ');
        }

        if (text[^1] != ' ')
            text.Append(' ');
        return text.Length == 1 ? "" : text.ToString();
    }
}
