using System.Text.RegularExpressions;

namespace Predictive.Data.Reading;

/// <summary>Texts in which <c>${NAME}</c> stands for a variable of the environment.</summary>
internal static partial class EnvironmentText
{
    /// <summary>The text with the variables' values; only whoever connects sees them.</summary>
    /// <exception cref="BadInputException">A variable is not set.</exception>
    public static string Fill(string text, FunnelPlace place) => Variable().Replace(
        text,
        found => Environment.GetEnvironmentVariable(found.Groups[1].Value) is { Length: > 0 } value
            ? value
            : throw place.Error($"'{found.Value}' stands for a variable of the environment that is not set; set it, "
                + $"such as by `export {found.Groups[1].Value}=...`."));

    /// <summary>Refuses a password in the file itself: each model version keeps a copy of the file.</summary>
    public static void RefuseSecrets(string text, Func<string, BadInputException> error)
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
