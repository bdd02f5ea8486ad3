using System.CommandLine;

namespace Predictive.Commands;

/// <summary>What to say about a command line that cannot be understood.</summary>
public static class Misreading
{
    /// <summary>One line: what is wrong, what was probably meant, and where to look.</summary>
    public static string Of(ParseResult parsed)
    {
        var stray = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
        var wrong = stray is null
            ? parsed.Errors[0].Message
            : $"{(stray.StartsWith('-') ? "Unknown option" : "Unknown command or argument")} '{stray}'.";
        var meant = stray is null ? null : DidYouMean.Of(stray, WordsAt(parsed));
        return $"{wrong}{(meant is null ? "" : $" Did you mean '{meant}'?")} See '{PathOf(parsed)} --help'.";
    }

    private static IEnumerable<string> WordsAt(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var here = command.Subcommands.Where(known => !known.Hidden).Select(known => known.Name);
        var options = command.Options.Concat(parsed.RootCommandResult.Command.Options)
            .Where(known => !known.Hidden)
            .SelectMany(known => known.Aliases.Prepend(known.Name))
            .Where(name => name.StartsWith("--", StringComparison.Ordinal));
        return here.Concat(options);
    }

    private static string PathOf(ParseResult parsed)
    {
        var here = parsed.CommandResult.Command;
        var words = new List<string>();
        for (Command? command = here; command is not null; command = command.Parents.OfType<Command>().FirstOrDefault())
        {
            words.Insert(0, command.Name);
        }

        return string.Join(' ', words);
    }
}
