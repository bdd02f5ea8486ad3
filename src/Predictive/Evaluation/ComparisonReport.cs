using Predictive.Evaluation.Comparing;
using Predictive.Evaluation.Treatment;

namespace Predictive.Evaluation;

/// <summary>Predicted and rule MQLs on the same leads and as-of dates, each lead counted once.</summary>
public sealed record ComparisonReport
{
    /// <summary>With fewer conversions than this no winner is named.</summary>
    public const int FewestConversions = 50;

    /// <summary>With conversions in fewer accounts than this no winner is named.</summary>
    public const int FewestConvertedClusters = 10;

    /// <summary>The leads that were compared, with what is known of the funnel beside them.</summary>
    public required ComparedLeads Compared { get; init; }

    /// <summary>How many leads were compared.</summary>
    public int Leads => Compared.Count;

    /// <summary>How many of them converted.</summary>
    public int Conversions => Compared.Conversions;

    /// <summary>How many accounts have a conversion.</summary>
    public required int ConvertedClusters { get; init; }

    /// <summary>In how many weeks there were rule MQLs; 1 without dates.</summary>
    public required int Weeks { get; init; }

    /// <summary>How many MQLs the rules made, and so prediction at equal volume.</summary>
    public int Volume => EqualVolume.RuleMqls;

    /// <summary>The points from which on a lead was a rule MQL; null where the rules' verdicts came without.</summary>
    public double? RuleThreshold => Compared.Funnel.RuleThreshold;

    /// <summary>The conversion rate of all leads: what calling at random would give.</summary>
    public required Estimate BaseRate { get; init; }

    /// <summary>How well both sides rank.</summary>
    public required RankingReport Ranking { get; init; }

    /// <summary>The same at each of the looks that every lead gets; empty where there is one, or they differ.</summary>
    public required IReadOnlyList<LookRankingReport> ByLook { get; init; }

    /// <summary>As many predicted as rule MQLs, week by week.</summary>
    public required MqlPairReport EqualVolume { get; init; }

    /// <summary>The version's own cut against the rules' own bar.</summary>
    public required MqlPairReport RealCuts { get; init; }

    /// <summary>Equal volume without the leads who asked to be called; null where there are none.</summary>
    public MqlPairReport? WithoutHandRaisers { get; init; }

    /// <summary>How many MQLs it takes to find the same share of opportunities.</summary>
    public required EqualShareReport EqualShare { get; init; }

    /// <summary>The whole curve.</summary>
    public required CurvesReport Curves { get; init; }

    /// <summary>Within channels, campaigns and segments, at equal volume.</summary>
    public required IReadOnlyList<DimensionReport> Dimensions { get; init; }

    /// <summary>Who the newly qualified are, at equal volume.</summary>
    public required IReadOnlyList<StandingOut> NewlyQualified { get; init; }

    /// <summary>Who the no longer qualified are, at equal volume.</summary>
    public required IReadOnlyList<StandingOut> NoLongerQualified { get; init; }

    /// <summary>From where on prediction makes MQLs; null where only verdicts were given.</summary>
    public PredictedBar? Bar { get; init; }

    /// <summary>Why they disagree; null where only figures were asked for.</summary>
    public ComparisonReasons? Reasons { get; init; }

    /// <summary>
    /// The gain at equal volume, parted from whom sales worked; null where only figures were asked for.
    /// </summary>
    public TreatmentReport? Treatment { get; init; }

    /// <summary>Score inflation; null without dates.</summary>
    public InflationReport? Inflation { get; init; }

    /// <summary>Who did better at equal volume, if that can be said.</summary>
    public ComparisonOutcome Outcome =>
        Volume == 0 ? ComparisonOutcome.NoVolume
        : Conversions < FewestConversions || ConvertedClusters < FewestConvertedClusters
            ? ComparisonOutcome.TooFewConversions
        : EqualVolume.Difference.ConversionRate.LiesAbove(0) == true ? ComparisonOutcome.PredictedBetter
        : EqualVolume.Difference.ConversionRate.LiesBelow(0) == true ? ComparisonOutcome.RulesBetter
        : ComparisonOutcome.NoDifference;

    /// <summary>The comparison in one plain sentence.</summary>
    public string Headline => ComparisonHeadline.Of(this);
}
