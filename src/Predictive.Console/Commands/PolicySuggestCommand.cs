using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Decisions;
using Predictive.Decisions.Policies;
using Predictive.Registry;
using Predictive.Tables;

namespace Predictive.Commands.Commands;

/// <summary>
/// <c>predictive policy suggest DIR</c>: what cuts would do on the latest leads, and a policy for what is wished.
/// </summary>
internal static class PolicySuggestCommand
{
    public static Command Create()
    {
        var (funnel, data, json) = (Arguments.Funnel(), Arguments.Data(), Arguments.Json());
        var (model, models, seed) = (Arguments.Model(), Arguments.Models(), Arguments.Seed());
        var likelihood = Number("--likelihood", "SHARE", "The cut itself, such as 0.2.", most: 1);
        var precision = Number("--precision", "SHARE", "The share of MQLs that are to convert, such as 0.3.", most: 1);
        var capacity = Number("--capacity", "N/day", "How many leads sales works on a working day, such as 20/day.");
        var cost = Number("--cost-per-lead", "AMOUNT", "What working a lead costs, in the currency of the deals.");
        var margin = Number("--margin", "SHARE", "With a cost: the share of revenue that is left to pay it.", most: 1);
        var by = Text("--by", "ATTRIBUTE", "Teams, or the values of conversions, differ by this attribute.");
        var launch = Text("--launch", "DAY", "Until this day the policy asks for more, such as 2026-09-30.");
        var basis = Text("--base", "FILE", "A policy whose everything but the cut is kept.");
        var output = Text("--out", "FILE", "The policy file to write.");
        var command = new Command("suggest", "Shows what cuts would do on the latest leads, and writes a policy.")
        {
            funnel, data, model, models, likelihood, precision, capacity, cost, margin, by, launch, basis, output,
            seed, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var wish = new PolicyWish
            {
                Likelihood = parsed.GetValue(likelihood),
                Precision = parsed.GetValue(precision),
                PerDay = parsed.GetValue(capacity),
                CostPerLead = parsed.GetValue(cost),
                Margin = parsed.GetValue(margin) ?? 1,
                By = parsed.GetValue(by),
                LaunchUntil = DayOf(parsed.GetValue(launch)),
                Base = parsed.GetValue(basis) is { } path ? MqlPolicyFile.Load(path, RuleVocabulary.Unknown) : null,
                Seed = parsed.GetValue(seed),
            };
            var file = FunnelFile.Load(parsed.GetValue(funnel)!, parsed.GetValue(data));
            var registry = Arguments.RegistryAt(parsed.GetValue(models)!);
            Run(file, registry, ModelName.Parse(parsed.GetValue(model)!), wish, parsed.GetValue(output),
                Terminal.OfThisProcess(parsed.GetValue(json)), cancellation);
            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }

    private static void Run(
        FunnelFile funnel, ModelRegistry registry, ModelName name, PolicyWish wish, string? output, Terminal terminal,
        CancellationToken cancellation)
    {
        OutputFile.At(output, "--out", funnel, registry);
        if (output is not null && !wish.HasForm)
        {
            throw new BadInputException("--out writes a policy; say for what its cut is to be chosen: --likelihood, "
                + "--precision, --capacity or --cost-per-lead.");
        }

        var version = registry.Load(name);
        var suggestion = terminal.Steps(
            progress => PolicySuggestion.For(funnel, version, wish, progress), cancellation);
        if (output is not null)
            AtomicFile.Write(output, text => text.Write(suggestion.Text));
        if (terminal.IsJson)
            terminal.WriteJson(PolicySuggestionDocument.Of(suggestion));
        else
            PolicyView.Show(terminal, suggestion);
        if (output is not null)
            terminal.Note($"Wrote {output}; `predictive policy use {output} --model {name.Name}` registers it.");
    }

    private static Option<string?> Text(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };

    private static Option<double?> Number(string name, string value, string description, double? most = null) =>
        new(name)
        {
            Description = description,
            HelpName = value,
            CustomParser = result => Number(result, name, most),
        };

    private static double? Number(ArgumentResult result, string name, double? most)
    {
        var text = result.Tokens[0].Value;
        var digits = name == "--capacity" && text.EndsWith("/day", StringComparison.Ordinal) ? text[..^4] : text;
        if (double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number > 0 && double.IsFinite(number) && !(number > most))
        {
            return number;
        }

        result.AddError($"{name} is '{text}'; allowed is a number above 0"
            + (most is { } limit ? string.Create(CultureInfo.InvariantCulture, $" and up to {limit}.") : ".")
            + (name == "--capacity" ? " Such as 20/day." : ""));
        return null;
    }

    private static DateOnly? DayOf(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new BadInputException($"--launch is '{text}'; allowed is a day such as 2026-09-30.");
}
