using System.CommandLine;
using System.CommandLine.Help;
using Predictive.Commands.Commands;

namespace Predictive.Commands;

/// <summary>Every command of <c>predictive</c>, each from its own file under <c>Commands</c>.</summary>
public static class CommandTree
{
    /// <summary>The hidden option that shows the details of a fault.</summary>
    public const string Debug = "--debug";

    /// <summary>The root command; alone, it shows the help.</summary>
    public static Command Root()
    {
        var help = new HelpAction();
        var root = new Command("predictive", "Learns from funnel history which leads are likely to become revenue.")
        {
            new HelpOption(),
            new VersionOption(),
            QuickstartCommand.Create(),
            InitCommand.Create(),
            CheckCommand.Create(),
            SimulateCommand.Create(),
            TrainCommand.Create(),
            EvaluateCommand.Create(),
            CompareCommand.Create(),
            ScoreCommand.Create(),
            ModelsCommand.Create(),
            new Option<bool>(Debug) { Description = "Show the details of a fault.", Hidden = true, Recursive = true },
        };
        root.SetAction(help.Invoke);
        return root;
    }
}
