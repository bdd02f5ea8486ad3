using System.CommandLine;
using System.CommandLine.Parsing;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Store;
using Predictive.Store.Keys;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive keys add|list|revoke</c>: who may ask the API, and for what.</summary>
internal static class KeysCommand
{
    public static Command Create() =>
        new("keys", "Makes, lists and revokes the API's keys.") { Add(), List(), Revoke() };

    private static Command Add()
    {
        var scope = new Option<KeyScope>("--scope")
        {
            Description = "What it is for: score (ask), report (tell), or admin (everything).",
            HelpName = "score|report|admin",
            Required = true,
            CustomParser = Scope,
        };
        var name = new Option<string>("--name")
        {
            Description = "Who will have it, such as 'web form'.",
            HelpName = "NAME",
            Required = true,
        };
        var at = new StoreArguments();
        var command = new Command("add", "Makes a key, and tells its secret this once.")
        {
            scope, name, at.Store, at.Models, at.Json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var holder = parsed.GetValue(name)!.Trim();
            return holder.Length == 0
                ? throw new BadInputException("--name is empty; say who will have the key, such as 'web form'.")
                : at.RunAsync(parsed, mustExist: false, AddAsync, cancellation);

            async Task AddAsync(LeadStore store) => KeyView.ShowNew(
                at.TerminalOf(parsed), await store.Keys.AddAsync(parsed.GetValue(scope), holder));
        });
        return command;
    }

    private static Command List()
    {
        var at = new StoreArguments();
        var command = new Command("list", "Lists the keys; their secrets are kept nowhere.")
        {
            at.Store, at.Models, at.Json,
        };
        command.SetAction((parsed, cancellation) => at.RunAsync(
            parsed,
            mustExist: true,
            async store => KeyView.Show(
                at.TerminalOf(parsed), store.Shown, await store.Keys.ListAsync(cancellation)),
            cancellation));
        return command;
    }

    private static Command Revoke()
    {
        var prefix = new Argument<string>("PREFIX")
        {
            Description = "The key's first letters, as `keys list` shows them.",
        };
        var at = new StoreArguments();
        var command = new Command("revoke", "Revokes a key; a running API refuses it within a second.")
        {
            prefix, at.Store, at.Models,
        };
        command.SetAction((parsed, cancellation) => at.RunAsync(
            parsed,
            mustExist: true,
            store => RevokeAsync(store, parsed.GetValue(prefix)!, cancellation),
            cancellation));
        return command;
    }

    private static async Task RevokeAsync(LeadStore store, string prefix, CancellationToken cancellation)
    {
        if (!await store.Keys.RevokeAsync(prefix))
        {
            var keys = await store.Keys.ListAsync(cancellation);
            var good = keys.Where(key => key.RevokedAt is null).Select(key => key.Prefix);
            throw new BadInputException($"{store.Shown} has no good key '{prefix}'."
                + NearestName.Hint(prefix, good) + " `predictive keys list` shows them.");
        }

        Terminal.OfThisProcess().Say($"{prefix} is revoked.");
    }

    private static KeyScope Scope(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        foreach (var scope in Enum.GetValues<KeyScope>())
        {
            if (KeyView.WordOf(scope) == text)
            {
                return scope;
            }
        }

        result.AddError($"--scope is '{text}'; allowed are score, report and admin.");
        return default;
    }
}
