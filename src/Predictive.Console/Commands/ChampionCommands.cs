using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Registry;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive models promote|rollback</c>: which version is in charge, decided by whom and why.</summary>
internal static class ChampionCommands
{
    public static Command Promote()
    {
        var version = new Argument<string>("NAME@VERSION") { Description = "The version to put in charge." };
        return Create("promote", "Puts a version in charge; the API serves it from then on.", version,
            (champions, name, by, why) => champions.Promote(name, by, why, Now));
    }

    public static Command Rollback()
    {
        var model = new Argument<string>("NAME[@VERSION]")
        {
            Description = "The model, or the version that is in charge of it and is to go.",
        };
        return Create("rollback", "Puts the champion before this one in charge again.", model,
            (champions, name, by, why) => champions.Rollback(name.Name, by, why, Now, name.Version));
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private static Command Create(
        string verb, string description, Argument<string> name,
        Func<Champions, ModelName, string, string, ChampionChange> change)
    {
        var by = new Option<string>("--by")
        {
            Description = "Who decides it; else the user's name on this machine.",
            HelpName = "NAME",
            DefaultValueFactory = _ => Environment.UserName,
        };
        var why = new Option<string>("--why")
        {
            Description = "Why, in one line; it is kept with the change.",
            HelpName = "TEXT",
            Required = true,
        };
        var (models, json) = (Arguments.Models(), Arguments.Json());
        var command = new Command(verb, description) { name, by, why, models, json };
        command.SetAction(parsed =>
        {
            var registry = Arguments.RegistryAt(parsed.GetValue(models)!);
            var version = ModelName.Parse(parsed.GetValue(name)!);
            var made = change(registry.Champions, version, parsed.GetValue(by)!, parsed.GetValue(why)!);
            var terminal = Terminal.OfThisProcess(parsed.GetValue(json));
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(ChangeDocument.Of(version.Name, made));
            }
            else
            {
                terminal.Say($"{version.Name}@{made.Version} is in charge; it was {version.Name}@{made.Before}.");
            }

            return (int)ExitCode.Done;
        });
        return command;
    }
}
