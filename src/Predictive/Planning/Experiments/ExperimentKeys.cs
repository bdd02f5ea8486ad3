namespace Predictive.Planning.Experiments;

/// <summary>The keys of each part of an experiment's plan, by the part's name in the schema.</summary>
internal static class ExperimentKeys
{
    public static readonly string[] Plan =
    [
        "experiment", "funnel", "model", "modelChecksum", "start", "arms", "randomisation", "capacity", "window",
        "horizon", "primary", "size",
    ];

    public static readonly string[] Arms = ["a", "b"];

    public static readonly string[] Arm = ["definition", "checksum"];

    public static readonly string[] Randomisation = ["unit", "salt", "shareOfB"];

    public static readonly string[] Capacity = ["a", "b", "days"];

    public static readonly string[] Size =
    [
        "baseline", "effect", "power", "level", "meanSize", "sizeVariation", "correlation", "designEffect", "accounts",
        "accountsReadOnce", "accountsPerWeek", "weeks",
    ];
}
