using System.CommandLine;
using Predictive.Commands;
using Predictive.Data;
using Xunit;

namespace Predictive.Apps.Tests.Console;

public sealed class CommandRunTests
{
    [Theory]
    [InlineData("done", ExitCode.Done)]
    [InlineData("refuse", ExitCode.Refused)]
    [InlineData("bad", ExitCode.BadInput)]
    [InlineData("wait", ExitCode.Interrupted)]
    [InlineData("break", ExitCode.Fault)]
    [InlineData("--leads", ExitCode.BadInput)]
    public async Task A_run_ends_with_the_exit_code_of_what_happened(string command, ExitCode code)
    {
        using var stop = new CancellationTokenSource();
        var root = Root(whenWaiting: stop.Cancel);

        Assert.Equal(code, await CommandRun.OfAsync(root, [command], stop.Token));
    }

    [Theory]
    [InlineData("Unknown command or argument 'breka'. Did you mean 'break'? See 'predictive --help'.", "breka")]
    [InlineData("Unknown option '--lead'. Did you mean '--leads'? See 'predictive done --help'.", "done", "--lead")]
    public void A_slip_is_answered_with_the_nearest_word_of_that_command(string line, params string[] arguments) =>
        Assert.Equal(line, Misreading.Of(Root(whenWaiting: () => { }).Parse(arguments)));

    private static Command Root(Action whenWaiting)
    {
        var root = CommandTree.Root();
        root.Add(Doing("done", (_, _) => Task.FromResult((int)ExitCode.Done)));
        root.Add(Doing("refuse", (_, _) => Task.FromResult((int)ExitCode.Refused)));
        root.Add(Doing("bad", (_, _) => throw new BadInputException("The table has no rows. Give one with rows.")));
        root.Add(Doing("break", (_, _) => throw new InvalidOperationException("A broken promise.")));
        root.Add(Doing("wait", async (_, cancellation) =>
        {
            whenWaiting();
            await Task.Delay(Timeout.Infinite, cancellation);
            return (int)ExitCode.Done;
        }));
        return root;
    }

    private static Command Doing(string name, Func<ParseResult, CancellationToken, Task<int>> action)
    {
        var command = new Command(name, "Planted.") { new Option<int>("--leads") };
        command.SetAction(action);
        return command;
    }
}
