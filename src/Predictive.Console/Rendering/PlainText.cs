namespace Predictive.Commands.Rendering;

/// <summary>Text that cannot steer a terminal: control characters of the data are shown as <c>?</c>.</summary>
public static class PlainText
{
    /// <summary>The text with its line breaks and tabs.</summary>
    public static string Of(string text) =>
        string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = char.IsControl(from[i]) && from[i] is not ('\n' or '\t' or '\r') ? '?' : from[i];
            }
        });

    /// <summary>The text in one line, with single spaces.</summary>
    public static string OneLine(string text) =>
        Of(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
