using System.CommandLine;
using Predictive.Commands.Rendering.Crm;

namespace Predictive.Commands.Commands;

/// <summary>The options by which <c>score</c> writes back to another tool.</summary>
internal sealed class WriteBackOptions
{
    /// <summary>The option that says since when.</summary>
    public const string SinceName = "--changed-since";

    public Option<string?> Format { get; } = new("--format")
    {
        Description = "The shape of another tool's import: " + CrmShape.Names + "; else the usual table.",
        HelpName = "TOOL",
    };

    public Option<string?> Since { get; } = new(SinceName)
    {
        Description = "Only leads whose grade or decision changed: since a date, or since the last run with this file "
            + "of state, which is made and kept.",
        HelpName = "STATE|DATE",
    };

    /// <summary>What is wished for; null where neither option was given.</summary>
    public WriteBackWish? Of(ParseResult parsed) =>
        (parsed.GetValue(Format), parsed.GetValue(Since)) is var (format, since) && (format ?? since) is not null
            ? new WriteBackWish(format, since)
            : null;
}

/// <summary>What the options say.</summary>
/// <param name="Format">The tool; null for the usual table.</param>
/// <param name="Since">The file of a state, or a date; null for all leads.</param>
internal sealed record WriteBackWish(string? Format, string? Since);
