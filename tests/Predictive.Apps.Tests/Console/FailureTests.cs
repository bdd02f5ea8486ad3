using Predictive.Commands;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Spectre.Console;
using Xunit;

namespace Predictive.Apps.Tests.Console;

public sealed class FailureTests
{
    public static TheoryData<Exception, ExitCode, string> Stops => new()
    {
        { new BadInputException("No outcome column.\nName one."), ExitCode.BadInput, "No outcome column. Name one." },
        { new FileNotFoundException("leads.csv is missing."), ExitCode.BadInput, "leads.csv is missing." },
        { new UnauthorizedAccessException("No right to read."), ExitCode.BadInput, "No right to read." },
        { new OperationCanceledException(), ExitCode.Interrupted, "Interrupted" },
        { new InvalidOperationException("A broken promise."), ExitCode.Fault, "This is our fault: InvalidOperation" },
    };

    [Theory]
    [MemberData(nameof(Stops))]
    public void What_stops_a_command_is_told_in_one_line_with_its_exit_code(
        Exception stop, ExitCode code, string beginning)
    {
        var (terminal, error) = Recorded();

        Assert.Equal(code, Failure.Report(stop, terminal, withDetails: false, new CancellationToken(canceled: true)));

        Assert.StartsWith(beginning, error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_cancellation_nobody_asked_for_is_our_fault()
    {
        var (terminal, _) = Recorded();

        Assert.Equal(
            ExitCode.Fault,
            Failure.Report(new OperationCanceledException(), terminal, withDetails: false, CancellationToken.None));
    }

    [Fact]
    public void Details_are_shown_only_where_asked_for()
    {
        var (terminal, error) = Recorded();

        Failure.Report(new InvalidOperationException("why"), terminal, withDetails: true, CancellationToken.None);

        Assert.Contains("System.InvalidOperationException: why", error.ToString(), StringComparison.Ordinal);
    }

    private static (Terminal Terminal, StringWriter Error) Recorded()
    {
        var error = new StringWriter();
        return (new Terminal(Over(TextWriter.Null), Over(error)), error);
    }

    private static IAnsiConsole Over(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
}
