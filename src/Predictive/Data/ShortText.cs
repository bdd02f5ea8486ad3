using System.Globalization;

namespace Predictive.Data;

/// <summary>A text as a field of another tool takes it: on one line, and never longer than the field.</summary>
public static class ShortText
{
    /// <summary>The characters of a text field of most CRMs.</summary>
    public const int OfAField = 255;

    private const string Cut = "…";

    /// <summary>
    /// The text, if it is too long cut between characters and ended by an ellipsis. Lengths are in UTF-16 units, of
    /// which a tool may count fewer.
    /// </summary>
    public static string Of(string text, int most = OfAField)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, Cut.Length);
        var line = OneLine(text);
        if (line.Length <= most)
        {
            return line;
        }

        var characters = StringInfo.GetTextElementEnumerator(line);
        var end = 0;
        while (characters.MoveNext() && EndOf(characters) <= most - Cut.Length)
        {
            end = EndOf(characters);
        }

        return line[..end] + Cut;
    }

    private static string OneLine(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(one => char.IsControl(one) ? ' ' : one)) : text;

    private static int EndOf(TextElementEnumerator characters) =>
        characters.ElementIndex + characters.GetTextElement().Length;
}
