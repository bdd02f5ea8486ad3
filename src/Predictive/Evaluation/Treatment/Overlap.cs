namespace Predictive.Evaluation.Treatment;

/// <summary>Where leads like the MQLs were worked at all, so that it can be known what work makes of them.</summary>
public sealed record Overlap
{
    /// <summary>How many bins the picture has.</summary>
    public const int BinCount = 10;

    /// <summary>
    /// The chance of being worked from which on a lead lies in the overlap. There is no upper end: a lead that was
    /// sure to be worked shows by itself what work makes of it.
    /// </summary>
    public required double LeastChance { get; init; }

    /// <summary>The predicted MQLs.</summary>
    public required OverlapSide Predicted { get; init; }

    /// <summary>The rule MQLs.</summary>
    public required OverlapSide Rules { get; init; }

    /// <summary>The predicted MQLs that the rules passed over: they, and the next, decide the gain.</summary>
    public required OverlapSide OnlyPredicted { get; init; }

    /// <summary>The rule MQLs that the model passed over.</summary>
    public required OverlapSide OnlyRules { get; init; }

    /// <summary>MQLs by their chance of being worked, worked and not.</summary>
    public required IReadOnlyList<OverlapBin> Bins { get; init; }
}
