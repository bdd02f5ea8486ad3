using System.CommandLine;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive experiment plan|assign|read</c>: a fair test of two MQL definitions.</summary>
internal static class ExperimentCommand
{
    public static Command Create() => new(
        "experiment", "Plans a fair test of two MQL definitions, assigns accounts to its arms, and reads its result.")
    {
        ExperimentPlanCommand.Create(), ExperimentAssignCommand.Create(), ExperimentReadCommand.Create(),
    };

    public static Option<string> Experiment() => new("--experiment")
    {
        Description = "The plan, as `predictive experiment plan` wrote it.",
        HelpName = "experiment.yaml",
        Required = true,
    };
}
