using Predictive.Evaluation.Experiments;

namespace Predictive.Planning.Experiments;

/// <summary>A figure that must not get worse while the primary outcome gets better.</summary>
/// <param name="Name">A stable name, for machines.</param>
/// <param name="Words">What it is, in words.</param>
/// <param name="IsWorseAbove">Whether more of it is worse; null where any difference is a fault.</param>
/// <param name="Contrast">The figure in both arms.</param>
public sealed record Guardrail(string Name, string Words, bool? IsWorseAbove, ArmContrast Contrast)
{
    /// <summary>What it says of arm B; null where nothing can be said, or B is not worse.</summary>
    public string? Warning => (IsWorseAbove, Contrast.Difference.LiesAbove(0), Contrast.Difference.LiesBelow(0)) switch
    {
        (null, true, _) or (null, _, true) => $"{Words}: the arms differ, so sales did not treat them alike.",
        (true, true, _) or (false, _, true) => $"{Words}: B is worse.",
        (true, _, true) or (false, true, _) => $"{Words}: A is worse.",
        _ => null,
    };
}
