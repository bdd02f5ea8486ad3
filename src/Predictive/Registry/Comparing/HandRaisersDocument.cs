using Predictive.Evaluation;

namespace Predictive.Registry.Comparing;

/// <summary>The comparison without the leads who asked to be called, whom any definition would find.</summary>
/// <param name="Words">Who counts as a hand-raiser, in a sentence.</param>
/// <param name="Leads">Hand-raisers among the leads compared.</param>
/// <param name="Conversions">How many of them converted.</param>
/// <param name="Without">Everybody else, at equal volume; null where there are no hand-raisers.</param>
public sealed record HandRaisersDocument(string Words, int Leads, int Conversions, MqlPairDocument? Without)
{
    internal static HandRaisersDocument? Of(ComparisonReport report)
    {
        var leads = report.Compared;
        return leads.Funnel.HandRaisers is not { } words ? null : new HandRaisersDocument(
            words, leads.All.Count(lead => lead.IsHandRaiser),
            leads.All.Count(lead => lead is { IsHandRaiser: true, Converted: true }),
            report.WithoutHandRaisers is { } without ? MqlPairDocument.Of(without, leads) : null);
    }
}
