using Predictive.Decisions;
using Predictive.Models;

namespace Predictive.Evaluation.Auditing;

/// <summary>
/// The log-odds that each rule stands for a time, and the points those deserve, all rules weighed together and leads
/// compared at like ages.
/// </summary>
internal sealed class WeighedRules
{
    private readonly ClusteredLogit? _fit;
    private readonly List<int> _kept;
    private readonly int _columns;

    private WeighedRules(
        RuleFirings firings, List<int> kept, Dictionary<int, int[]> tellers, ClusteredLogit? fit, int columns) =>
        (Firings, _kept, TellersOf, _fit, _columns) = (firings, kept, tellers, fit, columns);

    /// <summary>How often each rule gave its points.</summary>
    public RuleFirings Firings { get; }

    /// <summary>For each rule that says what others before it say, those others.</summary>
    public IReadOnlyDictionary<int, int[]> TellersOf { get; }

    /// <summary>The scale of the points; null where the rules tell too little for one.</summary>
    public PointsScale? Scale { get; private init; }

    /// <summary>Whether a rule gives some leads more than others.</summary>
    public bool Varies(int rule) => _kept.Contains(rule) || TellersOf.ContainsKey(rule);

    /// <summary>Weighs rules; those that never gave points, or the same to every lead, are not weighed.</summary>
    public static WeighedRules Of(GivenPoints given, AuditedLeads leads)
    {
        var firings = new RuleFirings(given, leads);
        var columns = given.Rules.Count + firings.Groups;
        var moments = ColumnMoments.Of(firings.Times, columns);
        int[] ages = [.. Enumerable.Range(given.Rules.Count, firings.Groups).Where(Varies)];
        var (kept, tellers) = RuleOverlap.Of(moments, ages, Enumerable.Range(0, given.Rules.Count).Where(Varies));
        int[] weighed = [.. kept, .. ages];
        var conversions = leads.Labels.Sum();
        var hasEnough = Math.Min(conversions, leads.Labels.Length - conversions) >= RuleAuditReport.FewestConversions;
        var fit = hasEnough && kept.Count > 0
            ? ClusteredLogit.Fit(firings.Times.Only(weighed), weighed.Length, leads.Labels, leads.Clusters)
            : null;
        return new WeighedRules(firings, kept, tellers, fit, weighed.Length + 1)
        {
            Scale = fit is null ? null : ScaleOf(given, moments, kept, fit),
        };

        bool Varies(int column) => moments.Covariances[column, column] > 0;
    }

    /// <summary>The log-odds of a rule a time, held against 0; null where it was not weighed.</summary>
    public Claim? LogOdds(int rule)
    {
        if (_fit is null || _kept.IndexOf(rule) is not (>= 0 and var place))
            return null;
        var weights = new double[_columns];
        weights[place] = 1;
        return Claim.Of(_fit.Coefficients[place], _fit.ErrorOf(weights));
    }

    /// <summary>
    /// The points a rule deserves a time, held against those it states; null without a scale. Half a point, or a fifth
    /// of what is stated, is no difference.
    /// </summary>
    public Claim? Deserved(int rule, double stated)
    {
        if (Scale is null || _kept.IndexOf(rule) is not (>= 0 and var place))
            return null;
        var weights = new double[_columns];
        Scale.Slopes(place).CopyTo(weights, 0);
        return Claim.Of(
            Scale.Deserved(place), _fit!.ErrorOf(weights), stated, Math.Max(0.5, Math.Abs(stated) / 5));
    }

    private static PointsScale? ScaleOf(GivenPoints given, ColumnMoments moments, List<int> kept, ClusteredLogit fit)
    {
        var spread = new SquareMatrix(kept.Count);
        for (var one = 0; one < kept.Count; one++)
        {
            for (var other = 0; other < kept.Count; other++)
                spread[one, other] = moments.Covariances[kept[one], kept[other]];
        }

        return PointsScale.Of(
            [.. fit.Coefficients.Take(kept.Count)], [.. kept.Select(rule => given.Rules[rule].Points)], spread,
            fit.Covariance);
    }
}
