using Predictive.Evaluation.Comparing;

namespace Predictive.Evaluation;

/// <summary>
/// Compares predicted MQLs with rule MQLs on the same leads. Who is an MQL is settled once, on the leads as they are;
/// the intervals then resample accounts with the MQLs held fixed, so they say how sure the conversion of these MQLs
/// is, not how the choice itself would vary.
/// </summary>
public static class Comparison
{
    private const string VolumeWords = "As many predicted as rule MQLs";

    /// <summary>Compares.</summary>
    /// <param name="leads">Leads that came after everything the likelihoods were learned from.</param>
    /// <param name="rounds">How many resamplings.</param>
    /// <param name="seed">The only source of chance.</param>
    public static ComparisonReport Compare(
        ComparedLeads leads, int rounds = ClusteredBootstrap.UsualRounds, ulong seed = 0)
    {
        ArgumentNullException.ThrowIfNull(leads);
        var figures = new ComparisonFigures(leads, PairsOf(leads));
        var values = AccountRounds.Measure(leads, figures.All);
        var drawn = AccountRounds.Run(leads, figures.All, rounds, seed);
        return new ComparisonReading(leads, figures, new EveryFigure(leads, values, drawn)).Report();
    }

    private static ComparedPairs PairsOf(ComparedLeads leads)
    {
        var rules = CalledLeads.AtFirst(leads, look => look.IsRuleMql);
        var predicted = CalledLeads.AtFirst(leads, look => look.IsPredictedMql);
        var each = leads.Funnel.IsDated ? ", in each week" : "";
        bool[] others = leads.Each(lead => !lead.IsHandRaiser);
        return new ComparedPairs(
            new MqlPair($"{VolumeWords}{each}.", EqualVolume.Choose(leads, rules), rules),
            new MqlPair("The version's own cut or policy against the scoring rules' own bar.", predicted, rules),
            others.Contains(false) && others.Contains(true)
                ? new MqlPair(
                    $"{VolumeWords}{each}, among leads who did not ask to be called.",
                    EqualVolume.Choose(leads, rules, others), rules, others)
                : null);
    }
}
