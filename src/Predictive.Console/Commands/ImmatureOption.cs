using System.CommandLine;
using System.CommandLine.Parsing;
using Predictive.Models;

namespace Predictive.Commands.Commands;

/// <summary>What training does with leads that are too young for a label.</summary>
internal static class ImmatureOption
{
    private const string LeftOut = "left-out";
    private const string Weighted = "weighted";

    public static Option<ImmatureSnapshots> Create() => new("--immature")
    {
        Description = $"What becomes of leads too young for a label: {LeftOut}, or {Weighted} by how likely each end "
            + $"still is. [default: {LeftOut}]",
        HelpName = $"{LeftOut}|{Weighted}",
        CustomParser = Read,
    };

    private static ImmatureSnapshots Read(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text is LeftOut or Weighted)
        {
            return text == Weighted ? ImmatureSnapshots.Weighted : ImmatureSnapshots.LeftOut;
        }

        result.AddError($"--immature is '{text}'; allowed are {LeftOut} and {Weighted}.");
        return default;
    }
}
