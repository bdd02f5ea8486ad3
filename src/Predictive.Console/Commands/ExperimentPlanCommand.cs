using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Planning.Experiments;
using Predictive.Registry;
using Predictive.Tables;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive experiment plan DIR</c>: a plan with its size, written once and never changed.</summary>
internal static class ExperimentPlanCommand
{
    public static Command Create()
    {
        var (funnel, data) = (Arguments.Funnel(), Arguments.Data());
        var (model, models) = (Arguments.Model(), Arguments.Models());
        var (a, b) = (ExperimentArguments.Definition("--a", "A, usually today's"),
            ExperimentArguments.Definition("--b", "B, usually the new one"));
        var output = new Option<string>("--out")
        {
            Description = "The plan to write; one that is there is never overwritten.",
            HelpName = "FILE",
            DefaultValueFactory = _ => "experiment.yaml",
        };
        var wished = new ExperimentArguments();
        var command = new Command("plan", "Plans a fair test of two MQL definitions: how many accounts and weeks.")
        {
            funnel, data, model, models, a, b, output,
        };
        wished.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult((int)Run(
            FunnelFile.Load(parsed.GetValue(funnel)!, parsed.GetValue(data)),
            Arguments.RegistryAt(parsed.GetValue(models)!),
            ModelName.Parse(parsed.GetValue(model)!),
            (parsed.GetValue(a)!, parsed.GetValue(b)!),
            file => wished.Read(parsed, file),
            parsed.GetValue(output)!,
            cancellation)));
        return command;
    }

    private static ExitCode Run(
        FunnelFile funnel, ModelRegistry registry, ModelName name, (string A, string B) definitions,
        Func<FunnelFile, WishedExperiment> wish, string output, CancellationToken cancellation)
    {
        OutputFile.At(output, "--out", funnel, registry);
        if (File.Exists(output))
            throw new BadInputException($"{output} is there, and a plan is never changed; give another file to write.");
        var wished = wish(funnel);
        var terminal = Terminal.OfThisProcess();
        var (a, b) = (FromPlan(definitions.A, output), FromPlan(definitions.B, output));
        var planning = terminal.Steps(progress => ExperimentPlanning.On(
            funnel, registry.Load(name), output, a, b, wished, progress), cancellation);
        AtomicFile.Write(output, text => text.Write(ExperimentText.Of(planning.Plan)));
        foreach (var line in PlanWords.Of(planning.Plan, planning.Sizing))
        {
            terminal.Say($"- {line}");
        }

        terminal.Say($"Wrote {output}. Assign each new export with "
            + $"`predictive experiment assign DIR --experiment {output} --out assignments.csv`.");
        return ExitCode.Done;
    }

    /// <summary>The path of a policy as it is told from the plan's folder.</summary>
    private static string FromPlan(string definition, string output) => File.Exists(definition)
        ? Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(output))!, definition)
        : definition;
}
