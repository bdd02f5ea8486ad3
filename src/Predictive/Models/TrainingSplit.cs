using Predictive.Snapshots;

namespace Predictive.Models;

/// <summary>The parts of a training set, each in order: learn, stop by, calibrate, test.</summary>
public sealed record TrainingSplit
{
    /// <summary>By what the snapshots were put in order.</summary>
    public required SplitKind Kind { get; init; }

    /// <summary>What the learner learns from.</summary>
    public required IReadOnlyList<LabelledSnapshot> Learn { get; init; }

    /// <summary>The end of the training part, by which the learner stops early.</summary>
    public required IReadOnlyList<LabelledSnapshot> StopBy { get; init; }

    /// <summary>What likelihoods are calibrated on.</summary>
    public required IReadOnlyList<LabelledSnapshot> Calibrate { get; init; }

    /// <summary>The latest snapshots, on which quality is measured.</summary>
    public required IReadOnlyList<LabelledSnapshot> Test { get; init; }

    /// <summary>When the test part begins; null without dates.</summary>
    public DateTime? TestBegins { get; init; }

    /// <summary>
    /// Days before the test part whose labels were not yet known when it began, and were not learned from.
    /// </summary>
    public int EmbargoDays { get; init; }

    /// <summary>How many snapshots the embargo left out.</summary>
    public int Embargoed { get; init; }

    /// <summary>
    /// The snapshots before the test part whose labels the embargo left out, and whose leads stand in no later part.
    /// </summary>
    public IReadOnlyList<LabelledSnapshot> Young { get; init; } = [];

    /// <summary>How many snapshots were left out since their lead or opportunity stands in a later part.</summary>
    public int OnTwoSides { get; init; }

    /// <summary>The training part: what is learned from and what stops it.</summary>
    public IEnumerable<LabelledSnapshot> Train => Learn.Concat(StopBy);

    /// <summary>What a reader must know of this split, in a sentence.</summary>
    public string Description => Kind switch
    {
        SplitKind.Time when EmbargoDays > 0 =>
            $"Split by time: the latest snapshots test, from {TestBegins:yyyy-MM-dd}; everything fitted used only "
            + "labels known by then.",
        SplitKind.Time =>
            $"Split by time: the latest snapshots test, from {TestBegins:yyyy-MM-dd}. The history is too short to wait "
            + "for every label before the test begins (no embargo), so the figures may be a little too good.",
        SplitKind.Order =>
            "Split by order: the latest rows test. It is not known when leads converted, so nothing here is point in "
            + "time.",
        SplitKind.Random =>
            "Split at random, accounts kept together: nothing says what came first, so drift is not seen and the "
            + "figures may be too good.",
    };
}
