using Xunit;

namespace Predictive.Apps.Tests.Console;

public sealed class CommandLineTests
{
    [Fact]
    public async Task The_version_is_one_plain_line()
    {
        var run = await ConsoleProcess.RunAsync("--version");

        Assert.Equal(0, run.Code);
        Assert.Matches(@"^\d+\.\d+\.\d+\r?\n$", run.Output);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData]
    public async Task Help_is_shown_when_asked_for_and_when_nothing_is(params string[] arguments)
    {
        var run = await ConsoleProcess.RunAsync(arguments);

        Assert.Equal(0, run.Code);
        Assert.Contains("predictive [", run.Output, StringComparison.Ordinal);
        Assert.Contains("--version", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("--debug", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("--hlep", "Unknown option '--hlep'. Did you mean '--help'? See 'predictive --help'.")]
    [InlineData("--zzzzzz", "Unknown option '--zzzzzz'. See 'predictive --help'.")]
    [InlineData("zzzzzz", "Unknown command or argument 'zzzzzz'. See 'predictive --help'.")]
    [InlineData("@missing.rsp", "Unknown command or argument '@missing.rsp'. See 'predictive --help'.")]
    public async Task A_slip_gets_one_line_on_standard_error_and_exit_code_2(string argument, string line)
    {
        var run = await ConsoleProcess.RunAsync(argument);

        Assert.Equal(2, run.Code);
        Assert.Equal([line], run.ErrorLines);
        Assert.Empty(run.Output);
    }
}
