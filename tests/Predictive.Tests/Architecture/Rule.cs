using Xunit;

namespace Predictive.Tests.Architecture;

/// <summary>A rule of the house; when it is broken, every place is named in full.</summary>
internal static class Rule
{
    /// <summary>Passes when there is no line, else fails with all of them.</summary>
    public static void IsKept(IEnumerable<string?> brokenBy)
    {
        var lines = brokenBy.Distinct().Order(StringComparer.Ordinal).ToList();
        if (lines.Count > 0)
        {
            Assert.Fail($"Broken {lines.Count} times:{Environment.NewLine}{string.Join(Environment.NewLine, lines)}");
        }
    }
}
