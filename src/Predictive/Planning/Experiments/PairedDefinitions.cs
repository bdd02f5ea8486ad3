using Predictive.Decisions;
using Predictive.Evaluation.Experiments;
using Predictive.Snapshots;

namespace Predictive.Planning.Experiments;

/// <summary>The definitions of both arms; what one of them says whatever the cut, holds in both.</summary>
/// <param name="A">The definition of arm A.</param>
/// <param name="B">The definition of arm B.</param>
public sealed record PairedDefinitions(MqlDefinition A, MqlDefinition B)
{
    /// <summary>
    /// What the definition of a lead's arm says of it; but who is always or never an MQL by either is so in both arms,
    /// and never by one is stronger than always by the other.
    /// </summary>
    public MqlVerdict Of(Snapshot snapshot, Arm arm)
    {
        var (own, other) = arm == Arm.A ? (A, B) : (B, A);
        var (said, alike) = (own.Of(snapshot), other.Of(snapshot).Kind);
        return said.Kind == VerdictKind.Never || alike == VerdictKind.Never ? said with { Kind = VerdictKind.Never }
            : said.Kind == VerdictKind.Always || alike == VerdictKind.Always ? said with { Kind = VerdictKind.Always }
            : said;
    }
}
