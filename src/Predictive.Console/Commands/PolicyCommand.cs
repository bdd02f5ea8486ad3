using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Decisions;
using Predictive.Registry;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive policy suggest|check|use|list</c>: who is an MQL, agreed to and registered.</summary>
internal static class PolicyCommand
{
    public static Command Create() => new("policy", "Suggests, checks and registers MQL policies.")
    {
        PolicySuggestCommand.Create(), Check(), Use(), List(),
    };

    private static Argument<string> PolicyFile() => new("FILE") { Description = "The policy, such as policy.yaml." };

    private static Option<string?> OnFunnel() => new("--funnel")
    {
        Description = "A funnel whose names and latest leads the policy is held against.",
        HelpName = "DIR",
    };

    private static Command Check()
    {
        var (file, funnel, json) = (PolicyFile(), OnFunnel(), Arguments.Json());
        var models = Arguments.Models();
        var model = new Option<string?>("--model")
        {
            Description = "The model, or one of its versions, whose likelihoods the policy cuts; with --funnel.",
            HelpName = "NAME[@VERSION]",
        };
        var command = new Command("check", "Looks for mistakes in a policy: contradictions, unknown names, empty cuts.")
        {
            file, funnel, model, models, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var terminal = Terminal.OfThisProcess(parsed.GetValue(json));
            var registry = Arguments.RegistryAt(parsed.GetValue(models)!);
            var version = parsed.GetValue(model) is { } name ? registry.Load(ModelName.Parse(name)) : null;
            Show(terminal, CheckOf(terminal, parsed.GetValue(file)!, parsed.GetValue(funnel), version, cancellation));
            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }

    private static Command Use()
    {
        var (file, funnel, json) = (PolicyFile(), OnFunnel(), Arguments.Json());
        var (model, models) = (Arguments.Model(), Arguments.Models());
        var by = new Option<string>("--by") { Description = "Who registers it.", HelpName = "NAME", Required = true };
        var why = new Option<string>("--why") { Description = "Why.", HelpName = "TEXT", Required = true };
        var command = new Command("use", "Registers a policy for a model: the next number, never changed.")
        {
            file, model, models, by, why, funnel, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var (path, terminal) = (parsed.GetValue(file)!, Terminal.OfThisProcess(parsed.GetValue(json)));
            var registry = Arguments.RegistryAt(parsed.GetValue(models)!);
            var version = registry.Load(ModelName.Parse(parsed.GetValue(model)!));
            var check = CheckOf(terminal, path, parsed.GetValue(funnel), version, cancellation);
            check.Policy.CheckIsFor(version.Name.ToString(), version.Card.Conversion, version.Card.HorizonDays);
            foreach (var note in check.Notes)
                terminal.Note(note);
            var registered = registry.Policies(version.Card.Model).Register(
                File.ReadAllText(path), path, VersionNames.Of(version), new PolicyRegistration(
                    DateTime.UtcNow, parsed.GetValue(by)!, parsed.GetValue(why)!, version.Card.Version));
            Show(terminal, registered);
            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }

    private static Command List()
    {
        var (model, models, json) = (Arguments.Model(), Arguments.Models(), Arguments.Json());
        var command = new Command("list", "Lists the policies registered for a model.") { model, models, json };
        command.SetAction(parsed =>
        {
            var terminal = Terminal.OfThisProcess(parsed.GetValue(json));
            var name = ModelName.Parse(parsed.GetValue(model)!);
            var policies = Arguments.RegistryAt(parsed.GetValue(models)!).Policies(name.Name);
            PolicyView.Show(terminal, policies.Folder, [.. policies.Numbers.Select(policies.Load)]);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static PolicyCheck CheckOf(
        Terminal terminal, string path, string? funnel, ModelVersion? version, CancellationToken cancellation) =>
        (funnel, version) switch
        {
            (null, null) => PolicyCheck.Of(path, RuleVocabulary.Unknown),
            (null, { } known) => PolicyCheck.Of(path, VersionNames.Of(known)),
            ({ } folder, null) => terminal.Steps(
                progress => PolicyCheck.Of(path, FunnelFile.Load(folder), progress), cancellation),
            ({ } folder, { } known) => terminal.Steps(
                progress => PolicyCheck.On(path, FunnelFile.Load(folder), known, known.Card.Seed, progress),
                cancellation),
        };

    private static void Show(Terminal terminal, PolicyCheck check)
    {
        if (terminal.IsJson)
            terminal.WriteJson(PolicyCheckDocument.Of(check));
        else
            PolicyView.Show(terminal, check);
    }

    private static void Show(Terminal terminal, RegisteredPolicy registered)
    {
        if (terminal.IsJson)
            terminal.WriteJson(RegisteredPolicyDocument.Of(registered));
        else
            PolicyView.Show(terminal, registered);
    }
}
