using Predictive.Data;

namespace Predictive.Leakage;

/// <summary>
/// A number named like the score that marketing automation or a CRM keeps of a lead: it changes while the lead is
/// worked, and is to be compared with, never learned from.
/// </summary>
internal static class ExistingScore
{
    private static readonly string[] _kept =
    [
        "lead", "activity", "profile", "behavior", "behaviour", "behavioral", "behavioural", "demographic",
        "engagement", "fit", "hubspot", "marketo", "pardot", "eloqua", "person", "contact", "predictive", "mql",
    ];

    public static LeakEvidence? In(CheckedColumn column) => !IsNamedSo(column.Attribute) ? null : new LeakEvidence(
        LeakEvidenceKind.ExistingScore, LeakVerdict.LeftOut,
        "it is named like an existing score, which changes while a lead is worked; as 'points' it is compared with");

    /// <summary>Whether a column is a number whose name is that of a score of leads.</summary>
    public static bool IsNamedSo(AttributeColumn column)
    {
        var words = LeakWords.In(column.Name);
        return column is { Kind: AttributeKind.Number, KnownWhen: not KnownWhen.Historised } && words.Length > 0
            && words[^1] is "score" or "points" && (words.Length == 1 || words.Intersect(_kept).Any());
    }
}
