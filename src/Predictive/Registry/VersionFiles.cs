namespace Predictive.Registry;

/// <summary>The names of the files of a version.</summary>
public static class VersionFiles
{
    /// <summary>The scorer and its calibrator.</summary>
    public const string Model = "model.json";

    /// <summary>How a snapshot becomes a row.</summary>
    public const string Catalogue = "catalogue.json";

    /// <summary>The frozen context tables.</summary>
    public const string Context = "context.json";

    /// <summary>The model card.</summary>
    public const string Card = "card.json";

    /// <summary>How good the recipe was on the latest leads.</summary>
    public const string Evaluation = "evaluation.json";

    /// <summary>Predicted and rule MQLs side by side; absent without rules or points.</summary>
    public const string Comparison = "comparison.json";

    /// <summary>The funnel file it was trained with.</summary>
    public const string Funnel = "funnel.yaml";

    /// <summary>The scoring rules of its time; absent without rules.</summary>
    public const string Rules = "rules.yaml";

    /// <summary>The learner with its settings, as <c>train --settings</c> takes them.</summary>
    public const string Settings = "settings.json";

    /// <summary>How its settings were found; absent where they were not searched for.</summary>
    public const string Tuning = "tuning.json";

    /// <summary>What conversions bring, and how that did; absent where the funnel did not tell.</summary>
    public const string Value = "value.json";

    /// <summary>What was learned of the chance of a won deal; absent where its mean answers.</summary>
    public const string ValueChance = "value-chance.json";

    /// <summary>What was learned of its amount; absent where its mean answers.</summary>
    public const string ValueAmount = "value-amount.json";

    /// <summary>The same model as ML.NET's own file, where ML.NET learned it; nothing here reads it.</summary>
    public const string MLNetModel = "model.zip";

    /// <summary>The SHA-256 of every other file, as <c>sha256sum -c</c> reads it.</summary>
    public const string Checksums = "checksums.sha256";

    /// <summary>All that a version may hold and that its checksums must vouch for.</summary>
    internal static IReadOnlyList<string> Registered { get; } =
    [
        Model, Catalogue, Context, Card, Evaluation, Comparison, Funnel, Rules, Settings, Tuning, Value, ValueChance,
        ValueAmount, MLNetModel,
    ];
}
