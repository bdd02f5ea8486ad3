namespace Predictive.Evaluation.Crossings;

/// <summary>What a cut does, each lead counted once: at the first look at which it is an MQL.</summary>
public sealed record CutPoint
{
    /// <summary>The cut.</summary>
    public required double Cut { get; init; }

    /// <summary>How many leads reach it before they are MQLs for another reason.</summary>
    public required int Crossed { get; init; }

    /// <summary>How many leads are MQLs whatever the cut, such as hand-raisers, and did not reach it before.</summary>
    public required int WhateverTheCut { get; init; }

    /// <summary>All MQLs a week; null without dates.</summary>
    public required Estimate? PerWeek { get; init; }

    /// <summary>The share of those who reach the cut that converted.</summary>
    public required Estimate Precision { get; init; }

    /// <summary>The share of them that their likelihoods at that look said would.</summary>
    public required double Expected { get; init; }

    /// <summary>Precision less what was expected, paired: below 0 likelihoods are too high where leads cross.</summary>
    public required Estimate Surprise { get; init; }

    /// <summary>The share of all conversions whose leads were MQLs before, those whatever the cut too.</summary>
    public required Estimate Found { get; init; }

    /// <summary>The expected revenue of a lead that reaches the cut; null where nobody knows amounts.</summary>
    public required Estimate? Revenue { get; init; }
}
