using System.Diagnostics;
using System.Globalization;
using Predictive.Registry;
using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>However a training ends, the registry holds whole versions only.</summary>
public sealed class InterruptionTests : IDisposable
{
    /// <summary>Whatever comes before: the one that writes the version.</summary>
    private const int LastStep = int.MaxValue;

    private readonly TempFolder _folder = new();

    public InterruptionTests() => SmallFunnel.Write(_folder);

    [Fact]
    public async Task Killed_at_any_step_it_leaves_no_half_version()
    {
        foreach (var step in new[] { 1, 3, 6, LastStep, LastStep })
        {
            using var training = await StartAndWaitForAsync(step);
            training.Kill();
            await training.WaitForExitAsync(TestContext.Current.CancellationToken);
            OnlyWholeVersionsAreListed();
        }

        var last = await ConsoleProcess.RunInAsync(_folder.Path, "train", ".", "--models", "models");

        Assert.Equal(0, last.Code);
        Assert.NotEmpty(OnlyWholeVersionsAreListed());
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Told_to_stop_it_stops_with_130_and_registers_nothing(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        using var training = await StartAndWaitForAsync(step: 1);
        if (signal == "INT" && IgnoresInterrupts(training))
        {
            training.Kill();
            await training.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Skip("The shell of these tests starts its children deaf to Ctrl-C.");
        }

        using var kill = Process.Start("kill", [$"-{signal}", $"{training.Id}"]);
        await training.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, training.ExitCode);
        Assert.EndsWith(
            "Interrupted; nothing more was written.\n",
            await training.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Empty(OnlyWholeVersionsAreListed());
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Starts a training and returns as one of its steps begins, counted from 1.</summary>
    private async Task<Process> StartAndWaitForAsync(int step)
    {
        var process = ConsoleProcess.Start(_folder.Path, "train", ".", "--models", "models");
        for (var begun = 1;
            await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line;
            begun++)
        {
            if (begun == step || line.Contains("Registering", StringComparison.Ordinal))
                return process;
        }

        throw new InvalidOperationException($"The training ended before its step {step}.");
    }

    private List<string> OnlyWholeVersionsAreListed()
    {
        var registry = new ModelRegistry(_folder.At("models"));
        var versions = registry.Models().SelectMany(
            model => registry.Versions(model).Select(version => $"{model}@{version}")).ToList();
        Assert.All(versions, version => registry.Load(ModelName.Parse(version)));
        return versions;
    }

    /// <summary>Linux tells which signals a process ignores, as bits: SIGINT is the second.</summary>
    private static bool IgnoresInterrupts(Process process)
    {
        const string Name = "SigIgn:";
        var path = $"/proc/{process.Id}/status";
        if (!File.Exists(path))
            return false;
        var bits = File.ReadLines(path).First(line => line.StartsWith(Name, StringComparison.Ordinal))[Name.Length..];
        return (ulong.Parse(bits.Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 2) != 0;
    }
}
