using Predictive.Evaluation.Comparing;

namespace Predictive.Registry.Comparing;

/// <summary>What the MQLs of both sides brought and cost, in the funnel's currency.</summary>
public sealed record MoneyPairDocument
{
    /// <summary>The predicted MQLs.</summary>
    public required MoneyDocument Predicted { get; init; }

    /// <summary>The rule MQLs.</summary>
    public required MoneyDocument Rules { get; init; }

    /// <summary>Predicted less rules, paired.</summary>
    public required MoneyDocument Difference { get; init; }

    /// <summary>What the campaigns spent on all leads compared; null where no cost is known.</summary>
    public double? CampaignSpend { get; init; }

    /// <summary>What working one MQL costs, as it was given.</summary>
    public required double WorkCost { get; init; }

    /// <summary>What sales touches a worked lead got on average; null where sales touches are not known.</summary>
    public double? TouchesPerWorkedLead { get; init; }

    /// <summary>How the figures were reckoned, in sentences.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    internal static MoneyPairDocument? Of(MqlPairReport pair, ComparedLeads leads)
    {
        var funnel = leads.Funnel;
        return !funnel.OpportunitiesKnown && funnel.TouchesPerWorkedLead is null ? null : new MoneyPairDocument
        {
            Predicted = MoneyDocument.Of(pair.Predicted),
            Rules = MoneyDocument.Of(pair.Rules),
            Difference = MoneyDocument.Of(pair.Difference),
            CampaignSpend = funnel.SpendKnown ? leads.All.Sum(lead => lead.Spend) : null,
            WorkCost = funnel.WorkCost,
            TouchesPerWorkedLead = funnel.TouchesPerWorkedLead,
            Words = [.. ComparisonWords.OfMoney(funnel)],
        };
    }
}
