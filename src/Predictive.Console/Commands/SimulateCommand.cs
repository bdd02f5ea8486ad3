using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Simulation;

namespace Predictive.Commands.Commands;

/// <summary>
/// <c>predictive simulate</c>: a believable funnel with a known truth, written as an export would be.
/// </summary>
internal static class SimulateCommand
{
    private const int MostLeads = FunnelSimulator.MostLeads;

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var world = new Option<string>("--world")
        {
            Description = $"The laws of the funnel: {string.Join(", ", World.Names)}; or a world's .yaml file.",
            HelpName = "WORLD",
            DefaultValueFactory = _ => World.DefaultName,
        };
        var leads = new Option<int>("--leads")
        {
            Description = "How many leads.",
            HelpName = "N",
            DefaultValueFactory = _ => 5000,
            CustomParser = Leads,
        };
        var seed = Arguments.Seed();
        var folder = new Option<string>("--out")
        {
            Description = "The folder to write.",
            HelpName = "DIR",
            Required = true,
        };
        var format = new Option<string>("--format")
        {
            Description = "How the tables are written: csv or parquet.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "csv",
        };
        format.AcceptOnlyFromAmong("csv", "parquet");
        var force = new Option<bool>("--force") { Description = "Replace files that are already in the folder." };
        var json = Arguments.Json();
        var command = new Command("simulate", "Writes a simulated funnel, with its truth in a file of its own.")
        {
            world, leads, seed, folder, format, force, json,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult((int)Run(
            Terminal.OfThisProcess(parsed.GetValue(json)),
            new Request(
                parsed.GetRequiredValue(world), parsed.GetValue(leads), parsed.GetValue(seed),
                parsed.GetRequiredValue(folder), parsed.GetValue(force),
                parsed.GetValue(format) == "parquet" ? ExportFormat.Parquet : ExportFormat.Csv),
            cancellation)));
        return command;
    }

    private static int Leads(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var leads)
            && leads is >= 1 and <= MostLeads)
        {
            return leads;
        }

        result.AddError($"--leads is '{text}'; allowed are whole numbers from 1 to {MostLeads}.");
        return 1;
    }

    private static ExitCode Run(Terminal terminal, Request request, CancellationToken cancellation)
    {
        if (!request.Force && HoldsFiles(request.Folder))
        {
            throw new BadInputException(
                $"The folder '{request.Folder}' is not empty. Give another with --out, or --force to write into it.");
        }

        var world = request.World.EndsWith(".yaml", StringComparison.Ordinal)
            ? World.Load(request.World)
            : World.Named(request.World);
        var funnel = terminal.Step(
            $"Simulating {request.Leads} leads of the world '{world.Name}'",
            () => FunnelSimulator.Run(world, request.Leads, request.Seed));
        cancellation.ThrowIfCancellationRequested();
        terminal.Step($"Writing {request.Folder}", () =>
        {
            SimulatedFunnelWriter.Write(funnel, request.Folder, request.Format);
            return funnel;
        });
        Tell(terminal, funnel, request);
        return ExitCode.Done;
    }

    private static bool HoldsFiles(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any();

    private static void Tell(Terminal terminal, SimulatedFunnel funnel, Request request)
    {
        if (terminal.IsJson)
        {
            terminal.WriteJson(new
            {
                World = funnel.World.Name,
                funnel.Seed,
                funnel.KnownOn,
                Folder = request.Folder,
                Counts = new
                {
                    Accounts = funnel.Accounts.Count,
                    Campaigns = funnel.Campaigns.Count,
                    Leads = funnel.Leads.Count,
                    Activities = funnel.Activities.Count,
                    SalesActivities = funnel.SalesActivities.Count,
                    Dispositions = funnel.Dispositions.Count,
                    Opportunities = funnel.Opportunities.Count,
                    DirtyRows = funnel.DirtyRows.Count,
                },
            });
            return;
        }

        terminal.Table(["table", "rows"],
        [
            ["accounts", Count(funnel.Accounts)],
            ["campaigns", Count(funnel.Campaigns)],
            ["leads", Count(funnel.Leads)],
            ["activities", Count(funnel.Activities)],
            ["sales activities", Count(funnel.SalesActivities)],
            ["dispositions", Count(funnel.Dispositions)],
            ["opportunities", Count(funnel.Opportunities)],
            ["dirty rows, in between", Count(funnel.DirtyRows)],
        ]);
        terminal.Say($"World '{funnel.World.Name}', seed {request.Seed}, known on {funnel.KnownOn:yyyy-MM-dd}.");
        terminal.Say($"Next: predictive check {request.Folder}");
    }

    private static string Count<T>(IReadOnlyList<T> rows) => rows.Count.ToString("N0", CultureInfo.InvariantCulture);

    private sealed record Request(
        string World, int Leads, ulong Seed, string Folder, bool Force, ExportFormat Format);
}
