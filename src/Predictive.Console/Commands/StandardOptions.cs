using System.CommandLine;

namespace Predictive.Commands.Commands;

/// <summary>Options that mean the same in every command that has them.</summary>
public static class StandardOptions
{
    /// <summary>
    /// <c>--json</c>: one document for machines on standard output, everything else on standard error.
    /// </summary>
    public static Option<bool> Json() =>
        new("--json") { Description = "Write one JSON document to standard output, and all else to standard error." };

    /// <summary><c>--seed</c>: the only source of chance.</summary>
    public static Option<ulong> Seed() => new("--seed")
    {
        Description = "The only source of chance: the same seed gives the same result.",
        DefaultValueFactory = _ => 7,
    };
}
