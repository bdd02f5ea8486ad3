using Predictive.Evaluation.Comparing;

namespace Predictive.Registry.Comparing;

/// <summary>A feature or a scoring rule, and what it did for the leads that changed sides.</summary>
/// <param name="Name">The feature's or the rule's name.</param>
/// <param name="Words">What it says of a typical one of them.</param>
/// <param name="Leads">For how many of them it said anything.</param>
/// <param name="Points">What it adds on average: to the likelihood, -1 to 1, or rule points.</param>
/// <param name="PointsOfAll">What it adds on average to all leads compared.</param>
public sealed record QualifiedReasonDocument(
    string Name, string? Words, int Leads, double Points, double PointsOfAll)
{
    internal static QualifiedReasonDocument Of(ReasonOfMany reason) =>
        new(reason.Name, reason.Words, reason.Leads, reason.Points, reason.PointsOfAll);
}
