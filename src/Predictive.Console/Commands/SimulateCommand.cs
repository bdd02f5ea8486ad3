using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Simulation;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive simulate</c>: writes a believable funnel whose truth is known.</summary>
internal static class SimulateCommand
{
    public static Command Create()
    {
        var world = new Option<string>("--world")
        {
            Description = $"The world: {string.Join(", ", World.Names)}; or the path of a world's .yaml file.",
            DefaultValueFactory = _ => "plain",
        };
        var leads = new Option<int>("--leads") { Description = "How many leads.", DefaultValueFactory = _ => 5000 };
        var seed = Arguments.Seed();
        var folder = new Option<string>("--out") { Description = "The folder to write to.", HelpName = "DIR", Required = true };
        var command = new Command("simulate", "Writes a believable B2B funnel, with its scoring rules and its hidden truth.")
        {
            world, leads, seed, folder,
        };
        command.SetAction(parsed => (int)Run(
            parsed.GetValue(world)!, parsed.GetValue(leads), parsed.GetValue(seed), parsed.GetValue(folder)!));
        return command;
    }

    private static ExitCode Run(string name, int leads, ulong seed, string folder)
    {
        if (leads is < 1 or > 5_000_000)
        {
            throw new BadInputException($"--leads is {leads}; allowed are 1 to 5000000.");
        }

        var terminal = Terminal.OfThisProcess();
        var world = name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) ? World.Load(name) : World.Named(name);
        terminal.Progress($"Simulating {leads} leads of world '{world.Name}' with seed {seed}");
        var funnel = FunnelSimulator.Run(world, leads, seed);
        terminal.Progress($"Writing {folder}");
        SimulatedFunnelWriter.Write(funnel, folder);
        terminal.Say($"Wrote {folder}: tables, funnel.yaml, rules.yaml, and truth.csv, which no training reads.");
        terminal.Say($"Next: predictive train {folder}");
        return ExitCode.Done;
    }
}
