using Predictive.Data;
using Predictive.Models;
using Predictive.Registry;
using Predictive.Tests.Builders;
using Predictive.Tests.Data;
using Xunit;

namespace Predictive.Tests.Registry;

/// <summary>A version that is not what was registered is never served; the error names the file.</summary>
public sealed class RefusedVersionTests : IDisposable
{
    private static readonly ModelName _small = new("small", "0001");

    private readonly TempFolder _folder = new();
    private readonly ModelRegistry _registry;
    private readonly string _version;

    public RefusedVersionTests()
    {
        _registry = new ModelRegistry(_folder.Path);
        VersionRegistration.Register(_registry, SmallRun.Trained, SmallRun.Now, seconds: 1);
        _version = Path.Combine(_folder.Path, "small", "0001");
    }

    public static TheoryData<string> Files { get; } =
    [
        "model.json", "catalogue.json", "context.json", "card.json", "evaluation.json", "comparison.json",
        "funnel.yaml", "rules.yaml", "settings.json",
    ];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_file_of_a_version_is_tried_here() => Assert.Equal(
        Files.Select(row => row.Data).Append("checksums.sha256").Order(),
        Directory.GetFiles(_version).Select(Path.GetFileName).Order());

    [Theory]
    [MemberData(nameof(Files))]
    public void One_flipped_bit_in_any_file(string file)
    {
        var path = Path.Combine(_version, file);
        var bytes = File.ReadAllBytes(path);
        foreach (var place in new[] { 0, bytes.Length / 2, bytes.Length - 1 })
        {
            var flipped = bytes.ToArray();
            flipped[place] ^= 1;
            File.WriteAllBytes(path, flipped);
            Assert.Contains(path, Refusal(_small));
        }

        File.WriteAllBytes(path, bytes);
        _registry.Load(_small);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_missing_file(string file)
    {
        File.Delete(Path.Combine(_version, file));
        Assert.Contains($"{Path.Combine(_version, file)} is missing", Refusal(_small));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_no_checksum_vouches_for(string file)
    {
        var path = Path.Combine(_version, "checksums.sha256");
        var others = File.ReadAllLines(path).Where(line => !line.EndsWith($"  {file}", StringComparison.Ordinal));
        File.WriteAllLines(path, [.. others]);
        File.AppendAllText(Path.Combine(_version, file), " ");
        Assert.Contains(file, Refusal(_small));
    }

    [Fact]
    public void Every_flipped_bit_in_the_checksums()
    {
        var path = Path.Combine(_version, "checksums.sha256");
        var bytes = File.ReadAllBytes(path);
        for (var place = 0; place < bytes.Length; place += 7)
        {
            var flipped = bytes.ToArray();
            flipped[place] ^= (byte)(1 << (place % 7));
            File.WriteAllBytes(path, flipped);
            Refusal(_small);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../x  card.json\n")]
    [InlineData("0000  ../0001/card.json\n")]
    public void Checksums_that_are_none(string text)
    {
        File.WriteAllText(Path.Combine(_version, "checksums.sha256"), text);
        Refusal(_small);
    }

    [Fact]
    public void A_version_without_checksums()
    {
        File.Delete(Path.Combine(_version, "checksums.sha256"));
        Assert.Contains("no checksums.sha256", Refusal(_small));
    }

    [Fact]
    public void A_model_that_is_not_there_is_answered_with_those_that_are()
    {
        Assert.Contains("no model 'smal'; it holds small. Did you mean 'small'?", Refusal(new ModelName("smal", null)));
        Assert.Contains("small has no version 0007; it has 0001.", Refusal(ModelName.Parse("small@7")));
        Assert.Contains("predictive train", Assert.Throws<BadInputException>(
            () => new ModelRegistry(Path.Combine(_folder.Path, "none")).Load(_small)).Message);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData(".hidden")]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("small@x")]
    [InlineData("small@../0001")]
    [InlineData("small@1234567890")]
    [InlineData("small@")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_name_that_is_none_is_refused(string text)
    {
        Assert.Contains($"'{text}' is no model", Assert.Throws<BadInputException>(() => ModelName.Parse(text)).Message);
        if (!text.Contains('@')) Assert.False(ModelName.IsName(text));
    }

    [Theory]
    [InlineData("leads", "leads", null)]
    [InlineData("leads@3", "leads", "0003")]
    [InlineData("b2b_leads.eu-1@0012", "b2b_leads.eu-1", "0012")]
    public void A_name_is_read(string text, string name, string? version) =>
        Assert.Equal(new ModelName(name, version), ModelName.Parse(text));

    [Theory]
    [InlineData("../outside")]
    [InlineData("a/b")]
    [InlineData(".hidden")]
    [InlineData("my funnel")]
    public void A_model_of_such_a_name_is_neither_trained_nor_registered(string name)
    {
        var inside = Path.Combine(_folder.Path, "inside");
        var registry = new ModelRegistry(inside);
        Assert.Contains(name, Assert.Throws<BadInputException>(() =>
            TrainingRun.On(SmallRun.Trained.Funnel, new TrainingRunOptions { ModelName = name })).Message);
        Assert.Contains(name, Assert.Throws<BadInputException>(() =>
            TrainingRun.On(SmallRun.Trained.Funnel with { Name = name }, new TrainingRunOptions())).Message);
        Assert.Contains(name, Assert.Throws<BadInputException>(() => registry.Register(NewVersionOf(name))).Message);
        Assert.Throws<BadInputException>(() => new ModelName(name, null));
        Assert.Throws<BadInputException>(() => new ModelName("small", "../../small/0001"));
        Assert.Empty(registry.Versions(name));
        Assert.Null(registry.InCharge(name));
        Assert.False(Directory.Exists(inside));
        Assert.Equal(["small"], Directory.GetDirectories(_folder.Path).Select(Path.GetFileName));
    }

    private NewVersion NewVersionOf(string name) => new()
    {
        Card = _registry.Load(_small).Card with { Model = name },
        Model = SmallRun.Trained.Trained.Model,
        Evaluation = RunDocuments.EvaluationOf(SmallRun.Trained, ""),
        Funnel = [],
        Settings = LearnerChoice.Of("boosting"),
    };

    private string Refusal(ModelName name)
    {
        var message = Assert.Throws<BadInputException>(() => _registry.Load(name)).Message;
        Assert.DoesNotContain('\n', message);
        return message;
    }
}
