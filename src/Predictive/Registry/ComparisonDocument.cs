using Predictive.Evaluation;
using Predictive.Registry.Comparing;

namespace Predictive.Registry;

/// <summary>
/// Predicted and rule MQLs side by side: what <c>comparison.json</c> holds and <c>compare --json</c> prints. Names are
/// stable; a part that the funnel cannot tell is null or empty, and a note says why.
/// </summary>
public sealed record ComparisonDocument
{
    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>The model's version.</summary>
    public required string Version { get; init; }

    /// <summary>At which moments leads were looked at; null without dates.</summary>
    public ScheduleDocument? Schedule { get; init; }

    /// <summary>The comparison in one sentence.</summary>
    public required string Headline { get; init; }

    /// <summary>Who did better at equal volume, if that can be said.</summary>
    public required ComparisonOutcome Outcome { get; init; }

    /// <summary>Which leads were compared, and what counted as their conversion.</summary>
    public required ComparedPeriodDocument Period { get; init; }

    /// <summary>How many leads were compared, each once, and how many are too young to be.</summary>
    public required ComparedCountsDocument Counts { get; init; }

    /// <summary>The real cuts: from where on each side makes a lead an MQL.</summary>
    public required CutsDocument Cuts { get; init; }

    /// <summary>How well each side ranks, whatever the cut.</summary>
    public required RankingDocument Ranking { get; init; }

    /// <summary>As many predicted as rule MQLs in each week, or in all without dates.</summary>
    public required MqlPairDocument EqualVolume { get; init; }

    /// <summary>How many MQLs each side needs to find the same share of opportunities.</summary>
    public EqualShareDocument? EqualShareFound { get; init; }

    /// <summary>The version's own cut or policy against the scoring rules' own bar.</summary>
    public MqlPairDocument? RealCuts { get; init; }

    /// <summary>Lift and share of opportunities found, along the whole curve.</summary>
    public CurvesDocument? Curves { get; init; }

    /// <summary>The gain at equal volume, parted from whom sales worked; null in documents that did not ask.</summary>
    public TreatmentDocument? Treatment { get; init; }

    /// <summary>What each scoring rule is worth; null where nobody asked, or points come without rules.</summary>
    public RuleAuditDocument? RuleAudit { get; init; }

    /// <summary>Score inflation over time; null without dates.</summary>
    public InflationDocument? Inflation { get; init; }

    /// <summary>By channel, by campaign and by segment, at equal volume.</summary>
    public IReadOnlyList<SegmentsDocument> Segments { get; init; } = [];

    /// <summary>Without hand-raisers; null where nothing tells who is one.</summary>
    public HandRaisersDocument? HandRaisers { get; init; }

    /// <summary>MQLs by prediction that the rules did not make, at equal volume.</summary>
    public QualifiedDocument? NewlyQualified { get; init; }

    /// <summary>MQLs by the rules that prediction did not make, at equal volume.</summary>
    public QualifiedDocument? NoLongerQualified { get; init; }

    /// <summary>Up to twenty leads on which they disagree most, chosen without regard to what became of them.</summary>
    public IReadOnlyList<DisagreementDocument> Disagreements { get; init; } = [];

    /// <summary>How leads are counted and what the figures mean, in sentences.</summary>
    public IReadOnlyList<string> Definitions { get; init; } = [];

    /// <summary>What a reader must know beside the figures.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
