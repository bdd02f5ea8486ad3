using System.CommandLine;

namespace Predictive.Benchmarks.Serving;

/// <summary><c>serve</c>: the API under load, beside a bare Kestrel endpoint and FastAPI with scikit-learn.</summary>
internal static class ServeCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var seconds = new Option<int>("--seconds")
        {
            Description = "How long each is asked in a round.",
            HelpName = "N",
            DefaultValueFactory = _ => 2,
        };
        var minutes = new Option<int>("--minutes")
        {
            Description = "How long the API is under full load while its memory is watched; 10 for the whole form.",
            HelpName = "N",
            DefaultValueFactory = _ => 0,
        };
        var only = new Option<string?>("--only")
        {
            Description = "Ask for nothing but the cases whose names hold this.",
            HelpName = "TEXT",
        };
        var (rounds, alone, busyAllowed, work) = (BenchmarkCommands.Rounds(ServeReport.UsualPairs),
            BenchmarkCommands.Alone(), BenchmarkCommands.BusyAllowed(), BenchmarkCommands.Work());
        var command = new Command("serve", "Requests a second, latency and memory of the API, beside its peers.")
        {
            seconds, rounds, minutes, only, alone, busyAllowed, work,
        };
        command.SetAction(parsed => RunAsync(
            parsed.GetRequiredValue(work), parsed.GetValue(alone), parsed.GetValue(only), parsed.GetValue(rounds),
            new ServeRounds(TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(busyAllowed)),
            TimeSpan.FromMinutes(parsed.GetValue(minutes))));
        return command;
    }

    private static async Task<int> RunAsync(
        string work, bool isAlone, string? only, int rounds, ServeRounds measured, TimeSpan memoryTime)
    {
        if (!Load.IsHere)
        {
            await Console.Error.WriteLineAsync("wrk is not here; Debian has it: apt-get install wrk.");
            return 1;
        }

        using var world = await ServedWorld.StartAsync(work, isAlone);
        var cases = world.Cases
            .Where(one => only is null || one.Name.Contains(only, StringComparison.Ordinal)).ToList();
        measured.Run(world, cases, rounds);
        ServeReport.Write(Console.Out, world, cases, measured.IsBusyAllowed);
        if (memoryTime > TimeSpan.Zero)
            MemoryWatch.Run(Console.Out, world.Cases, memoryTime);
        return 0;
    }
}
