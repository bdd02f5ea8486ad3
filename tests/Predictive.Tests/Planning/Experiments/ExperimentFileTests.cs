using System.Reflection;
using System.Text.Json.Nodes;
using Predictive.Data;
using Predictive.Planning.Experiments;
using Predictive.Tests.Architecture;
using Predictive.Tests.Data;
using Xunit;

namespace Predictive.Tests.Planning.Experiments;

public sealed class ExperimentFileTests : IDisposable
{
    private static readonly JsonNode _schema = JsonNode.Parse(File.ReadAllText(Path.Combine(
        House.Root, "src", "Predictive", "Planning", "Experiments", "experiment.schema.json")))!;

    private readonly TempFolder _folder = new();

    public static TheoryData<string> Parts =>
        [.. typeof(ExperimentKeys).GetFields(BindingFlags.Static | BindingFlags.Public).Select(part => part.Name)];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_plan_that_was_written_reads_back_as_it_was()
    {
        var file = Load(ExperimentText.Of(SomeExperiment.Plan));

        Assert.Equal(SomeExperiment.Plan, file.Plan);
        Assert.Equal(16, file.Checksum.Length);
    }

    [Fact]
    public void Another_byte_is_another_checksum() => Assert.NotEqual(
        Load(ExperimentText.Of(SomeExperiment.Plan)).Checksum,
        Load(ExperimentText.Of(SomeExperiment.Plan) + "# a note\n").Checksum);

    [Theory]
    [InlineData("salt:", "salts:", ":13:3: unknown key 'salts' in 'randomisation'", "Did you mean 'salt'?")]
    [InlineData("shareOfB: 0.5", "shareOfB: 1", ":14:13: 'shareOfB' is a share above 0 and below 1.", "")]
    [InlineData("unit: account ", "unit: lead ", ":12:9: 'unit' is 'lead'; allowed is account.", "")]
    [InlineData("days: 7", "days: 8", ":15:31: the capacity is that of 7 days.", "")]
    [InlineData("primary: opportunities", "primary: clicks", ":18:10: 'primary' is 'clicks'; allowed are", "")]
    [InlineData("horizon: 90d", "horizon: soon", ":17:10: 'horizon' is 'soon'; allowed are whole days", "")]
    [InlineData("definition: \"model\"", "definition: \"rules\"", ":10:6: both arms have the same definition", "")]
    [InlineData("  power: 0.8\n", "", "'power:' is missing", "")]
    [InlineData("start: 2025", "start: then-", "'start' is 'then-", "")]
    public void What_is_wrong_in_it_is_said_with_its_place(string from, string to, string words, string hint)
    {
        var text = ExperimentText.Of(SomeExperiment.Plan);
        Assert.Contains(from, text, StringComparison.Ordinal);

        var fault = Assert.Throws<BadInputException>(() => Load(text.Replace(from, to, StringComparison.Ordinal)));

        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.Contains(hint, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void The_schema_has_just_the_keys_that_are_read(string part)
    {
        var keys = (string[])typeof(ExperimentKeys).GetField(part)!.GetValue(null)!;
        var definition = part == "Plan" ? _schema : _schema["$defs"]![char.ToLowerInvariant(part[0]) + part[1..]]!;

        Assert.False(definition["additionalProperties"]!.GetValue<bool>());
        Assert.Equal(keys, definition["properties"]!.AsObject().Select(property => property.Key));
        Assert.Equal(keys, definition["required"]!.AsArray().Select(key => key!.GetValue<string>()));
    }

    private ExperimentFile Load(string text) => ExperimentFile.Load(_folder.Write("experiment.yaml", text));
}
