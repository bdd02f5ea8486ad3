using System.CommandLine;

namespace Predictive.Benchmarks.Processes;

/// <summary>A process that keeps one core busy until its input ends: what training is measured against.</summary>
internal static class BusyCompetitor
{
    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var command = new Command("compete", "Keeps one core busy until its input ends.") { Hidden = true };
        command.SetAction(_ =>
        {
            new Thread(Work) { IsBackground = true }.Start();
            while (Console.In.ReadLine() is { } line)
            {
                Console.Out.WriteLine(line.Length > 0 ? "{}" : "");
                Console.Out.Flush();
            }

            return 0;
        });
        return command;
    }

    private static void Work()
    {
        var sum = 1UL;
        while (sum != 0)
        {
            sum = (sum * 6364136223846793005UL) + 1442695040888963407UL | 1;
        }
    }
}
