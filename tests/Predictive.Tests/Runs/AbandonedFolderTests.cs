using System.Globalization;
using Xunit;

namespace Predictive.Tests.Runs;

/// <summary>
/// What a killed training left unfinished goes with the next registration, unless it may still be written.
/// </summary>
public sealed class AbandonedFolderTests : IDisposable
{
    private const int NoProcess = int.MaxValue;

    private static readonly DateTime _now = new(2026, 6, 30, 12, 0, 0, DateTimeKind.Utc);

    private readonly OutcomeFunnel _funnel = new(leads: 150);

    [Fact]
    public void Only_unfinished_folders_that_nobody_writes_any_more_go()
    {
        var run = TrainingRun.On(_funnel.File, new TrainingRunOptions());
        var ofTheDead = Leave(NoProcess, TimeSpan.FromMinutes(2));
        var ofTheDeadJustNow = Leave(NoProcess - 1, TimeSpan.FromSeconds(2));
        var ofTheLiving = Leave(Environment.ProcessId, TimeSpan.FromHours(2));
        var ofYesterday = Leave(Environment.ProcessId, TimeSpan.FromHours(25), "0002");

        VersionRegistration.Register(_funnel.Registry, run, _now, seconds: 1);

        Assert.Equal(["0001"], _funnel.Registry.Versions("flat"));
        Assert.Equal(
            [false, true, true, false],
            new[] { ofTheDead, ofTheDeadJustNow, ofTheLiving, ofYesterday }.Select(Directory.Exists));
    }

    public void Dispose() => _funnel.Dispose();

    private string Leave(int process, TimeSpan ago, string version = "0009")
    {
        var name = string.Create(CultureInfo.InvariantCulture, $".unfinished-{process}-{version}");
        var folder = Directory.CreateDirectory(Path.Combine(_funnel.Registry.Folder, "flat", name)).FullName;
        File.WriteAllText(Path.Combine(folder, "model.json"), "{");
        Directory.SetLastWriteTimeUtc(folder, _now - ago);
        return folder;
    }
}
