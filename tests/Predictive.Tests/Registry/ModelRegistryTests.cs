using Predictive.Data;
using Predictive.Registry;
using Predictive.Tests.Builders;
using Predictive.Tests.Data;
using Xunit;

namespace Predictive.Tests.Registry;

public sealed class ModelRegistryTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ModelRegistry _registry;

    public ModelRegistryTests() => _registry = new ModelRegistry(Path.Combine(_folder.Path, "models"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_version_that_was_registered_comes_back_and_gives_the_same_likelihoods_bit_for_bit()
    {
        Assert.Equal("0001", Register());
        var version = _registry.Load(new ModelName("small", null));
        Assert.All(SmallRun.Trained.Snapshots.Mature, one => Assert.Equal(
            SmallRun.Trained.Trained.Model.LikelihoodOf(one.Snapshot), version.Model.LikelihoodOf(one.Snapshot)));
        Assert.Equal(SmallModel.BytesOf(SmallRun.Trained.Trained.Model), SmallModel.BytesOf(version.Model));
        Assert.Equal(SmallRun.Trained.Cut, version.Cut);
        Assert.Equal([7], version.Card.Schedule!.Ages!);
        Assert.Equal("small@0001", version.Name.ToString());
        Assert.Equal(12, version.Rules!.Threshold);
        Assert.Equal(3, version.Rules.Rules.Count);
    }

    [Fact]
    public void The_card_and_the_documents_know_their_version()
    {
        Register();
        Register();
        var version = _registry.Load(ModelName.Parse("small@2"));
        Assert.Equal("0002", version.Card.Version);
        Assert.Equal("0002", version.ReadEvaluation().Version);
        Assert.Equal("0002", version.ReadComparison()!.Version);
        Assert.Equal(version.Card.CatalogueHash, version.Model.Catalogue.Hash);
        Assert.Equal((SmallRun.Now, 1.2), (version.Card.CreatedAt, version.Card.TrainingSeconds));
        Assert.Equal(version.Card.QualityNote, _registry.ReadCard("small", "0002").QualityNote);
    }

    [Fact]
    public void Versions_are_numbered_on_and_the_newest_is_in_charge_unless_a_champion_is_named()
    {
        Assert.Null(_registry.InCharge("small"));
        Assert.Empty(_registry.Models());
        Assert.Equal(["0001", "0002", "0003"], [Register(), Register(), Register()]);
        Assert.Equal(["small"], _registry.Models());
        Assert.Equal("0003", _registry.InCharge("small"));
        _registry.Champions.Promote(ModelName.Parse("small@2"), "Ann", "It ranks better.", SmallRun.Now);
        Assert.Equal("0002", _registry.InCharge("small"));
        Assert.Equal("0002", _registry.Load(new ModelName("small", null)).Card.Version);
        Assert.Equal("0004", Register());
        Assert.Equal("0002", _registry.InCharge("small"));
    }

    [Fact]
    public void A_number_once_given_is_not_given_again_while_a_later_one_stands()
    {
        Register();
        Register();
        Directory.Delete(Path.Combine(_registry.Folder, "small", "0001"), recursive: true);
        Assert.Equal("0003", Register());
    }

    [Fact]
    public void Registrations_at_the_same_time_get_a_number_each_and_are_whole()
    {
        const int Threads = 4;
        const int Each = 3;
        using var barrier = new Barrier(Threads);
        var numbers = new List<string>[Threads];
        var threads = Enumerable.Range(0, Threads).Select(i => new Thread(() =>
        {
            numbers[i] = [];
            barrier.SignalAndWait();
            for (var k = 0; k < Each; k++)
            {
                numbers[i].Add(TryRegister());
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        var expected = Enumerable.Range(1, Threads * Each).Select(number => $"{number:0000}");
        Assert.Equal(expected, numbers.SelectMany(one => one).Order());
        Assert.Equal(expected, _registry.Versions("small"));
        Assert.All(_registry.Versions("small"), version => _registry.Load(new ModelName("small", version)));
        Assert.Equal(Threads * Each, Directory.GetFileSystemEntries(Path.Combine(_registry.Folder, "small")).Length);
    }

    [Fact]
    public void A_half_written_folder_is_not_seen_and_does_not_stop_the_next_version()
    {
        var claim = Path.Combine(_registry.Folder, "small", $".unfinished-{Environment.ProcessId}-0001-1");
        var unfinished = $"{claim}.files";
        Directory.CreateDirectory(unfinished);
        File.WriteAllText(Path.Combine(unfinished, "model.json"), "{");
        Assert.Empty(_registry.Models());
        Assert.Null(_registry.InCharge("small"));
        Assert.Equal("0001", Register());
        Assert.Equal(["0001"], _registry.Versions("small"));
        _registry.Load(new ModelName("small", null));
        File.WriteAllText(claim, "");
        Assert.Equal("0002", Register());
    }

    [Fact]
    public void Trained_twice_in_different_folders_at_different_times_the_model_s_files_are_the_same_bytes()
    {
        using var elsewhere = new SmallFunnelFolder(SmallFunnel.Records(seed: 2, leads: 600).RowsShuffled(4));
        Register();
        var again = TrainingRun.On(elsewhere.File, new TrainingRunOptions());
        VersionRegistration.Register(_registry, again, SmallRun.Now.AddYears(1), seconds: 99);
        string[] lasting = ["model.json", "catalogue.json", "context.json", "funnel.yaml", "rules.yaml"];
        Assert.All(lasting, file => Assert.Equal(Bytes("0001", file), Bytes("0002", file)));
        Assert.NotEqual(Bytes("0001", "card.json"), Bytes("0002", "card.json"));
        Assert.All(["model.json", "catalogue.json", "context.json"], file =>
        {
            var text = File.ReadAllText(FileOf("0002", file));
            Assert.DoesNotContain(elsewhere.Path, text);
            Assert.DoesNotContain("2001-", text);
            Assert.DoesNotContain("2002-", text);
            Assert.DoesNotContain(Environment.MachineName, text);
        });
    }

    [Fact]
    public void A_model_without_rules_has_neither_rules_nor_comparison()
    {
        using var bare = new SmallFunnelFolder(SmallFunnel.Records(seed: 3, leads: 500), "bare", withRules: false);
        VersionRegistration.Register(
            _registry, TrainingRun.On(bare.File, new TrainingRunOptions()), SmallRun.Now, seconds: 1);
        var version = _registry.Load(new ModelName("bare", null));
        Assert.Null(version.Rules);
        Assert.Null(version.ReadComparison());
        Assert.False(File.Exists(Path.Combine(version.Folder, "rules.yaml")));
        Assert.Contains("the top 20 %", version.Cut.Reason);
    }

    private string TryRegister()
    {
        try
        {
            return Register();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or BadInputException)
        {
            return fault.ToString();
        }
    }

    private string Register() => VersionRegistration.Register(_registry, SmallRun.Trained, SmallRun.Now, seconds: 1.23);

    private byte[] Bytes(string version, string file) => File.ReadAllBytes(FileOf(version, file));

    private string FileOf(string version, string file) => Path.Combine(_registry.Folder, "small", version, file);
}
