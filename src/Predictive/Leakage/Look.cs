namespace Predictive.Leakage;

/// <summary>A column with what speaks against it, the strongest first.</summary>
internal sealed record Look(CheckedColumn Column, IReadOnlyList<LeakEvidence> Evidence)
{
    public string Name => Column.Name;

    public bool IsSure => Evidence.Any(evidence => evidence.Verdict == LeakVerdict.LeftOut);

    public bool IsDoubtful => Evidence.Count > 0 && !IsSure;
}
