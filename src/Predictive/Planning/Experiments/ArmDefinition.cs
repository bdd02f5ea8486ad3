namespace Predictive.Planning.Experiments;

/// <summary>Which definition an arm runs.</summary>
/// <param name="Words"><c>rules</c>, <c>model</c>, or the path of a policy file.</param>
/// <param name="Checksum">The SHA-256 of what it was when it was planned.</param>
public sealed record ArmDefinition(string Words, string Checksum)
{
    /// <summary>The funnel's scoring rules.</summary>
    public const string Rules = "rules";

    /// <summary>The version's cut.</summary>
    public const string Model = "model";
}
