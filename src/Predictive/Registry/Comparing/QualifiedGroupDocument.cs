using Predictive.Evaluation.Comparing;

namespace Predictive.Registry.Comparing;

/// <summary>How much of a group there is among the leads that changed sides.</summary>
/// <param name="By">What the leads are told apart by.</param>
/// <param name="Name">The group; null for leads of which it is not known.</param>
/// <param name="Leads">How many of them are of it.</param>
/// <param name="Share">Which share of them.</param>
/// <param name="ShareOfAll">Which share of all leads compared.</param>
public sealed record QualifiedGroupDocument(string By, string? Name, int Leads, double Share, double ShareOfAll)
{
    internal static QualifiedGroupDocument Of(StandingOut group) =>
        new(group.By, group.Name, group.Leads, group.Share, group.ShareOfAll);
}
