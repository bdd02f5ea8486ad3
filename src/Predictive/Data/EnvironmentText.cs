using System.Text.RegularExpressions;

namespace Predictive.Data;

/// <summary>Texts in which <c>${NAME}</c> stands for a variable of the environment.</summary>
public static partial class EnvironmentText
{
    /// <summary>The text with the variables' values; only whoever connects sees them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="error">Makes the error of a message, with the place of the text.</param>
    /// <exception cref="BadInputException">A variable is not set.</exception>
    public static string Fill(string text, Func<string, BadInputException> error) => Variable().Replace(
        text,
        found => Environment.GetEnvironmentVariable(found.Groups[1].Value) is { Length: > 0 } value
            ? value
            : throw error($"'{found.Value}' stands for a variable of the environment that is not set; set it, "
                + $"such as by `export {found.Groups[1].Value}=...`."));

    /// <summary>Refuses a password in the file itself: each model version keeps a copy of the file.</summary>
    internal static void RefuseSecrets(string text, Func<string, BadInputException> error)
    {
        if (Password().IsMatch(Variable().Replace(text, "")))
        {
            throw error("a password stands in the funnel file, of which every model version keeps a copy; put the "
                + "connection into a variable of the environment and write ${NAME}.");
        }
    }

    [GeneratedRegex(@"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"(password|pwd)\s*=\s*[^;\s]|://[^/@:]*:[^/@]+@", RegexOptions.IgnoreCase)]
    private static partial Regex Password();
}
