using System.Text.RegularExpressions;
using Predictive.Tests.Architecture.Planted;
using Xunit;

namespace Predictive.Tests.Architecture;

public sealed partial class NamesTests
{
    [Fact]
    public void Names_say_what_a_type_is() => Rule.IsKept(Empty(House.Assemblies.WrittenTypes()));

    [Fact]
    public void A_type_is_never_named_like_its_room() => Rule.IsKept(LikeTheirRooms(House.Assemblies.WrittenTypes()));

    [Theory]
    [InlineData("LeadHelper")]
    [InlineData("LeadHelpers")]
    [InlineData("ModelManager")]
    [InlineData("DateUtils")]
    [InlineData("Utilities")]
    [InlineData("CommonColumns")]
    [InlineData("SharedThings")]
    public void A_name_that_says_nothing_is_seen(string name) => Assert.Matches(SayingNothing(), name);

    [Theory]
    [InlineData("Lead")]
    [InlineData("Commonness")]
    [InlineData("Utility")]
    public void A_name_that_says_something_is_left_alone(string name) => Assert.DoesNotMatch(SayingNothing(), name);

    [Fact]
    public void A_planted_name_is_seen()
    {
        Assert.Equal([typeof(CommonColumns).FullName], Empty(PlantedTypes.All.Where(House.IsWritten)));
        Assert.Equal([typeof(Planted.Planted).FullName], LikeTheirRooms(PlantedTypes.All.Where(House.IsWritten)));
    }

    private static IEnumerable<string?> Empty(IEnumerable<Type> types) =>
        types.Where(type => SayingNothing().IsMatch(PlainName(type))).Select(type => type.FullName);

    private static IEnumerable<string?> LikeTheirRooms(IEnumerable<Type> types) =>
        types.Where(type => type.Namespace?.Split('.')[^1] == PlainName(type)).Select(type => type.FullName);

    private static string PlainName(Type type) => type.Name.Split('`')[0];

    [GeneratedRegex("(Helpers?|Managers?|Utils?|Utilities)$|^(Common|Shared)([A-Z]|$)")]
    private static partial Regex SayingNothing();
}
