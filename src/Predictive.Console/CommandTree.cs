using System.CommandLine;
using System.CommandLine.Help;
using Predictive.Commands.Commands;

namespace Predictive.Commands;

/// <summary>Every command of <c>predictive</c>, each from its own file under <c>Commands</c>.</summary>
public static class CommandTree
{
    /// <summary>The hidden option that shows the details of a fault.</summary>
    public const string Debug = "--debug";

    private const string Description =
        """
        Learns from funnel history which leads are likely to become revenue.

        The answer goes to standard output, everything else to standard error; --json makes the answer one document.
        Exit codes: 0 done; 1 a fault of ours; 2 the command line, the data or a database cannot be used, and nothing
        was written but what is said; 3 refused by a gate; 130 interrupted.
        """;

    /// <summary>The root command; alone, it shows the help.</summary>
    public static Command Root()
    {
        var help = new HelpAction();
        var root = new Command("predictive", Description)
        {
            new HelpOption(),
            new VersionOption(),
            QuickstartCommand.Create(),
            InitCommand.Create(),
            CheckCommand.Create(),
            SimulateCommand.Create(),
            TrainCommand.Create(),
            TuneCommand.Create(),
            EvaluateCommand.Create(),
            CompareCommand.Create(),
            ExperimentCommand.Create(),
            ExplainCommand.Create(),
            ScoreCommand.Create(),
            ExportCommand.Create(),
            ModelsCommand.Create(),
            RulesCommand.Create(),
            PolicyCommand.Create(),
            KeysCommand.Create(),
            new Option<bool>(Debug) { Description = "Show the details of a fault.", Hidden = true, Recursive = true },
        };
        root.SetAction(help.Invoke);
        return root;
    }
}
