using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Tables;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive init DIR</c>: drafts a funnel file from a folder of tables.</summary>
internal static class InitCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = $"The folder of tables ({TableFiles.Endings})." };
        var file = new Option<string?>("--out")
        {
            Description = $"The funnel file to write; else {FunnelFile.DefaultName} in the folder.",
            HelpName = "FILE",
        };
        var preset = new Option<string?>("--preset")
        {
            Description = "Whose exports the tables are: "
                + $"{string.Join(", ", FunnelDraft.PresetNames)}. Without it all is guessed from names and values.",
            HelpName = "NAME",
        };
        var force = new Option<bool>("--force") { Description = "Replace a funnel file that is there already." };
        var command = new Command(
            "init", "Drafts a funnel.yaml from a folder of tables, and says what was guessed and how surely.")
        {
            folder, file, preset, force,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult((int)Run(
            parsed.GetValue(folder)!,
            OutputFile.At(parsed.GetValue(file), "--out", InputsIn(parsed.GetValue(folder)!)),
            parsed.GetValue(preset),
            parsed.GetValue(force),
            cancellation)));
        return command;
    }

    private static ExitCode Run(
        string folder, string? file, string? preset, bool force, CancellationToken cancellation)
    {
        var path = file ?? Path.Combine(folder, FunnelFile.DefaultName);
        if (File.Exists(path) && !force)
        {
            throw new BadInputException($"{path} is there already; give --out FILE, or --force to replace it.");
        }

        var terminal = Terminal.OfThisProcess();
        var draft = terminal.Steps(progress =>
        {
            progress($"Looking at the tables in {folder}");
            return FunnelDraft.Of(folder, path, preset);
        }, cancellation);
        AtomicFile.Write(path, text => text.Write(draft.Yaml));
        DraftView.Show(terminal, draft);
        terminal.Say($"Wrote {path}.");
        ReadBack(terminal, path, cancellation);
        terminal.Say($"Correct what was guessed wrongly, then: predictive check {file ?? folder}");
        return ExitCode.Done;
    }

    /// <summary>What the draft is made from, or names.</summary>
    private static IEnumerable<string> InputsIn(string folder) => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder).Where(path =>
            TableFiles.IsTable(path) || Path.GetFileName(path) == "rules.yaml");

    /// <summary>Reads the tables as the draft says; one that does not read yet is still a draft to correct.</summary>
    private static void ReadBack(Terminal terminal, string path, CancellationToken cancellation)
    {
        try
        {
            DraftView.Show(terminal, terminal.Steps(
                progress => FunnelCheck.Of(FunnelFile.Load(path), progress: progress), cancellation));
        }
        catch (Exception e) when (e is BadInputException or IOException or UnauthorizedAccessException)
        {
            terminal.Say($"It does not read yet; correct this first: {e.Message}");
        }
    }
}
