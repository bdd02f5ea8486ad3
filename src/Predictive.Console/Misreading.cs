using System.CommandLine;
using Predictive.Data;

namespace Predictive.Commands;

/// <summary>What to say about a command line that cannot be understood.</summary>
public static class Misreading
{
    /// <summary>One line: what is wrong, what was probably meant, and where to look.</summary>
    public static string Of(ParseResult parsed)
    {
        var wrong = parsed.UnmatchedTokens.Count > 0
            ? Stray(parsed.UnmatchedTokens[0], parsed)
            : Missing(parsed) ?? parsed.Errors[0].Message;
        return $"{wrong} See '{PathOf(parsed.CommandResult.Command)} --help'.";
    }

    private static string? Missing(ParseResult parsed)
    {
        if (parsed.CommandResult.Command is { Action: null, Subcommands.Count: > 0 })
        {
            return $"A command is missing; there are {Listed([.. CommandsAt(parsed)])}.";
        }

        var argument = parsed.CommandResult.Command.Arguments.FirstOrDefault(one =>
            one.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(one) is not { Tokens.Count: > 0 });
        return argument is null ? null : $"{argument.HelpName ?? argument.Name} is missing. {argument.Description}";
    }

    private static string Listed(string[] names) =>
        names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";

    private static string Stray(string word, ParseResult parsed)
    {
        var isOption = word.StartsWith('-');
        var meant = NearestName.Hint(word, isOption ? OptionsAt(parsed) : CommandsAt(parsed));
        return $"Unknown {(isOption ? "option" : "command or argument")} '{word}'.{meant}";
    }

    private static IEnumerable<string> CommandsAt(ParseResult parsed) =>
        from command in parsed.CommandResult.Command.Subcommands where !command.Hidden select command.Name;

    private static IEnumerable<string> OptionsAt(ParseResult parsed) =>
        from option in parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options)
        where !option.Hidden
        from name in option.Aliases.Prepend(option.Name)
        where name.StartsWith("--", StringComparison.Ordinal)
        select name;

    private static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent
            ? $"{PathOf(parent)} {command.Name}"
            : command.Name;
}
