using System.Text;
using Predictive.Simulation;
using Xunit;

namespace Predictive.Tests.Simulation;

public sealed class SimulatedFilesTests : IDisposable
{
    // The command that makes data-samples stands in its README, with this number.
    private const int SampleLeads = 3000;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        var first = Write("first", "drifting", leads: 300, seed: 7);
        var again = Write("again", "drifting", leads: 300, seed: 7);
        var other = Write("other", "drifting", leads: 300, seed: 8);

        Assert.Equal(12, first.Count);
        Assert.Equal(first, again);
        Assert.NotEqual(first["leads.csv"], other["leads.csv"]);
        Assert.NotEqual(first["activities.csv"], other["activities.csv"]);
        Assert.NotEqual(first["truth.csv"], other["truth.csv"]);
        Assert.Equal(first["rules.yaml"], other["rules.yaml"]);
    }

    [Fact]
    public void The_committed_samples_are_what_the_simulator_writes()
    {
        var samples = Path.Combine(RepositoryRoot(), "data-samples");
        var written = Write("samples", World.DefaultName, SampleLeads, seed: 7);

        foreach (var (file, text) in written)
            Assert.True(text == File.ReadAllText(Path.Combine(samples, file), Encoding.Latin1), $"{file} differs.");
        var names = Directory.GetFiles(samples).Select(file => Path.GetFileName(file)).Except(["README.md"]);
        Assert.Equal(written.Keys.Order(), names.Order());
        Assert.Contains(
            $"predictive simulate --world sample --leads {SampleLeads} --seed 7 --out data-samples",
            File.ReadAllText(Path.Combine(samples, "README.md")));
        Assert.InRange(Directory.GetFiles(samples).Sum(file => new FileInfo(file).Length), 1, 3_000_000);
    }

    [Fact]
    public void The_samples_hold_enough_conversions_to_test_on()
    {
        var funnel = SimulatedRuns.Of(World.DefaultName, SampleLeads, seed: 7);
        var mature = SimulatedRuns.Mature(funnel, age: 7, horizon: 90);

        var latest = mature.OrderBy(row => row.Truth.AsOf).TakeLast(mature.Length / 5);
        Assert.True(latest.Count(row => row.Converted) >= 40);
    }

    [Fact]
    public void Files_are_plain_utf8_with_line_feeds()
    {
        foreach (var text in Write("plain", "plain", leads: 50, seed: 1).Values)
        {
            Assert.DoesNotContain('\r', text);
            Assert.EndsWith("\n", text);
            Assert.False(text.StartsWith("\u00EF\u00BB\u00BF", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Dirty_rows_stand_between_the_clean_ones_and_are_few()
    {
        var funnel = SimulatedRuns.Of("plain", leads: 2_000, seed: 3);
        SimulatedFunnelWriter.Write(funnel, _folder.FullName);

        (string, int)[] files = [("leads.csv", funnel.Leads.Count), ("activities.csv", funnel.Activities.Count)];
        foreach (var (file, clean) in files)
        {
            var dirty = funnel.DirtyRows.Where(row => row.File == file).ToArray();
            var lines = File.ReadAllLines(Path.Combine(_folder.FullName, file));
            Assert.NotEmpty(dirty);
            Assert.All(dirty, row => Assert.Contains(row.Line, lines));
            Assert.Equal(1 + clean + dirty.Length, lines.Length);
            Assert.True(dirty.Length < 0.005 * clean);
        }

        Assert.Equal(
            ["bad date", "bad number", "duplicate id", "orphan event"],
            funnel.DirtyRows.Select(row => row.Kind).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_world_without_dirt_has_no_dirty_rows()
    {
        var clean = World.Named("plain") with
        {
            Dirt = new DirtSettings { BadDates = 0, DuplicateIds = 0, OrphanEvents = 0, BadNumbers = 0 },
        };

        Assert.Empty(FunnelSimulator.Run(clean, leads: 200, seed: 1).DirtyRows);
    }

    private Dictionary<string, string> Write(string name, string world, int leads, ulong seed)
    {
        var folder = Path.Combine(_folder.FullName, name);
        SimulatedFunnelWriter.Write(FunnelSimulator.Run(World.Named(world), leads, seed), folder);
        return Directory.GetFiles(folder)
            .ToDictionary(file => Path.GetFileName(file), file => File.ReadAllText(file, Encoding.Latin1));
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Predictive.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("No Predictive.sln above the tests.");
        return folder.FullName;
    }
}
