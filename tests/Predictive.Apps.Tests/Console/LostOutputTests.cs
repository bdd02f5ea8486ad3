using System.Diagnostics;
using Predictive.Commands;
using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>A version that was registered is said to be, even if its answer is lost.</summary>
public sealed class LostOutputTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("--json")]
    [InlineData("")]
    public async Task A_training_whose_answer_is_lost_says_what_it_registered(string option)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A shell opens standard output for reading only.");
        SmallFunnel.Write(_folder);
        using var process = Process.Start(new ProcessStartInfo("sh")
        {
            ArgumentList =
            {
                "-c", $"exec dotnet '{typeof(ExitCode).Assembly.Location}' train . {option} 1< leads.csv",
            },
            WorkingDirectory = _folder.Path,
            RedirectStandardError = true,
        })!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == (int)ExitCode.Fault, error);
        Assert.StartsWith(
            $"small@0001 is registered in {_folder.At("models")}. The answer cannot be written to its output: ",
            new ConsoleRun(1, "", error).Complaints[^1], StringComparison.Ordinal);
        Assert.True(Directory.Exists(_folder.At("models/small/0001")));
    }

    public void Dispose() => _folder.Dispose();
}
