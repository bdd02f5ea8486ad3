namespace Predictive.Evaluation.Comparing;

/// <summary>What a feature or a scoring rule did for many leads.</summary>
/// <param name="Name">The feature's or the rule's name.</param>
/// <param name="Words">What the feature says of the one of them in the middle; null for rules.</param>
/// <param name="Leads">For how many of them it said anything.</param>
/// <param name="Points">What it adds on average: to the likelihood, -1 to 1, or rule points.</param>
/// <param name="PointsOfAll">What it adds on average to all leads compared.</param>
public sealed record ReasonOfMany(string Name, string? Words, int Leads, double Points, double PointsOfAll)
{
    /// <summary>The most reasons that are told.</summary>
    public const int Most = 6;

    internal double Gap => Points - PointsOfAll;
}
