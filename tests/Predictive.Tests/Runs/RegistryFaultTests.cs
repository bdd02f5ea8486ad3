using Predictive.Data;
using Predictive.Registry;
using Xunit;

namespace Predictive.Tests.Runs;

public sealed class RegistryFaultTests : IDisposable
{
    private static readonly DateTime _now = new(2026, 6, 30, 12, 0, 0, DateTimeKind.Utc);

    private readonly OutcomeFunnel _funnel = new(leads: 150);

    [Fact]
    public void A_champion_that_there_is_not_is_refused_with_its_file_and_the_versions_there_are()
    {
        VersionRegistration.Register(
            _funnel.Registry, TrainingRun.On(_funnel.File, new TrainingRunOptions()), _now, seconds: 1);
        _funnel.Registry.Champions.Promote(new ModelName("flat", "0001"), "Ann", "The first", _now);
        var champion = Path.Combine(_funnel.Registry.Folder, "flat", "champion.json");
        Assert.Equal("0001", _funnel.Registry.InCharge("flat"));
        File.WriteAllText(champion, File.ReadAllText(champion).Replace("0001", "0007", StringComparison.Ordinal));

        var refusal = Assert.Throws<BadInputException>(() => _funnel.Registry.Load(new ModelName("flat", null)));

        Assert.Equal(
            $"{champion} puts the version '0007' in charge, which flat does not have; it has 0001. Promote one that it "
            + "has, or remove the file to use the newest.",
            refusal.Message);
        Assert.Equal("0001", _funnel.Registry.Load(new ModelName("flat", "0001")).Card.Version);
    }

    [Fact]
    public void A_first_version_that_cannot_be_written_leaves_no_folder_of_its_model()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Paths have another limit there.");
        var run = TrainingRun.On(_funnel.File, new TrainingRunOptions());
        var registry = new ModelRegistry(LongFolder(length: 4_083));

        Assert.ThrowsAny<IOException>(() => VersionRegistration.Register(registry, run, _now, seconds: 1));

        Assert.Empty(Directory.EnumerateFileSystemEntries(registry.Folder));
    }

    public void Dispose() => _funnel.Dispose();

    /// <summary>
    /// A folder whose path leaves room for the model's folder, but not for its version's (the limit is 4,096).
    /// </summary>
    private string LongFolder(int length)
    {
        var path = _funnel.Folder;
        while (path.Length < length)
        {
            path = Path.Combine(path, new string('d', Math.Min(100, Math.Max(1, length - path.Length - 1))));
        }

        return Directory.CreateDirectory(path).FullName;
    }
}
