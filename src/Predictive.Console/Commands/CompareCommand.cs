using System.CommandLine;
using System.Globalization;
using Predictive.Commands.Rendering;
using Predictive.Dashboard.Comparing;
using Predictive.Data;
using Predictive.Decisions;
using Predictive.Decisions.Policies;
using Predictive.Evaluation.Comparing;
using Predictive.Registry;
using Predictive.Tables;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive compare DIR</c>: predicted and rule MQLs side by side on a funnel's latest leads.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var (funnel, data, json) = (Arguments.Funnel(), Arguments.Data(), Arguments.Json());
        var (model, models) = (Arguments.Model(), Arguments.Models());
        var html = new Option<string?>("--html")
        {
            Description = "Write the comparison as one HTML page to forward, which opens offline, to this file.",
            HelpName = "FILE",
        };
        var (cost, policy) = (WorkCost(), Policy());
        var command = new Command(
            "compare", "Compares predicted MQLs with the MQLs of the scoring rules, on the same leads.")
        {
            funnel, data, model, models, policy, cost, html, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var terminal = Terminal.OfThisProcess(parsed.GetValue(json));
            var registry = Arguments.RegistryAt(parsed.GetValue(models)!);
            var version = registry.Load(ModelName.Parse(parsed.GetValue(model)!));
            var file = FunnelFile.Load(parsed.GetValue(funnel)!, parsed.GetValue(data));
            var page = OutputFile.At(parsed.GetValue(html), "--html", file, registry);
            var options = new ComparisonOptions
            {
                Bar = BarOf(registry, version, parsed.GetValue(policy)),
                WorkCost = parsed.GetValue(cost),
                AuditsRules = true,
            };
            var comparison = terminal.Steps(
                progress => VersionComparison.On(file, version, options, progress), cancellation);
            if (page is not null)
            {
                var text = await ComparisonPage.HtmlOfAsync(comparison, DateTime.UtcNow);
                AtomicFile.Write(page, writer => writer.Write(text));
                terminal.Note($"Wrote {page}.");
            }

            if (parsed.GetValue(json))
                terminal.WriteJson(comparison);
            else
                WholeComparisonView.Show(terminal, comparison);
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>A policy's file, else the policy registered last; null where there is none.</summary>
    private static PredictedBar? BarOf(ModelRegistry registry, ModelVersion version, string? path)
    {
        var policy = path is null
            ? registry.Policies(version.Card.Model).InForce(day: null)?.Policy
            : MqlPolicyFile.Load(path, RuleVocabulary.Unknown);
        policy?.CheckIsFor(version.Name.ToString(), version.Card.Conversion, version.Card.HorizonDays);
        return policy is null ? null : PredictedBar.Of(policy);
    }

    private static Option<string?> Policy() => new("--policy")
    {
        Description = "The MQL policy to compare at the real cuts; else the one registered last, or the version's cut.",
        HelpName = "FILE",
    };

    private static Option<double> WorkCost() => new("--work-cost")
    {
        Description = "What working one MQL costs, in the funnel's currency; it counts in the cost per opportunity.",
        HelpName = "AMOUNT",
        DefaultValueFactory = _ => 0,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount)
                && amount is >= 0 and < double.PositiveInfinity)
            {
                return amount;
            }

            result.AddError($"--work-cost is '{text}'; allowed is an amount of 0 or more, such as 40.");
            return 0;
        },
    };
}
