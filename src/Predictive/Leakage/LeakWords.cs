using System.Text.RegularExpressions;

namespace Predictive.Leakage;

/// <summary>The words of a column's name, in lower case.</summary>
internal static partial class LeakWords
{
    /// <summary><c>ConvertedOpportunityId</c>, <c>Total_Visits</c> and <c>days to close</c> fall into words.</summary>
    public static string[] In(string name) => [.. Words().Matches(name).Select(word => word.Value.ToLowerInvariant())];

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")]
    private static partial Regex Words();
}
