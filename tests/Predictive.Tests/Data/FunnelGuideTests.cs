using Predictive.Data;
using Predictive.Tests.Architecture;
using Xunit;

namespace Predictive.Tests.Data;

/// <summary>The guide to the funnel file leaves out no role and no meaning.</summary>
public sealed class FunnelGuideTests
{
    private static readonly string _guide =
        File.ReadAllText(Path.Combine(House.Root, "src", "Predictive", "Data", "FUNNEL.md"));

    public static TheoryData<string> Words =>
        [.. Enum.GetNames<TableRole>().Concat(Enum.GetNames<ColumnMeaning>()).Distinct()];

    [Theory]
    [MemberData(nameof(Words))]
    public void It_names_every_role_and_every_meaning(string name) =>
        Assert.Contains($"`{char.ToLowerInvariant(name[0])}{name[1..]}`", _guide, StringComparison.Ordinal);
}
