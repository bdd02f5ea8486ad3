using Predictive.Models.Simplifying;
using Predictive.Snapshots;

namespace Predictive.Decisions.Simplifying;

/// <summary>
/// The best points that a simple rules file can give: a few conditions out of many, taken one after the other, with
/// whole points. They are told either what became of leads or, as in distillation (Hinton, Vinyals and Dean 2015), how
/// likely the model held it; whichever told more of the calibration part stays, with as many rules as it told most
/// with. All leads before the test are then learned from once more.
/// </summary>
public sealed record SimplifiedPoints
{
    /// <summary>The rules; of equal points on one attribute's words one.</summary>
    public required IReadOnlyList<ScoringRule> Rules { get; init; }

    /// <summary>Whether they were told the model's likelihoods, rather than what became of leads.</summary>
    public required bool IsDistilled { get; init; }

    /// <summary>How many rules there were to choose from.</summary>
    public required int Candidates { get; init; }

    /// <summary>How many snapshots were learned from.</summary>
    public required int LearnedFrom { get; init; }

    /// <summary>The log-odds of converting without any points.</summary>
    public required double Intercept { get; init; }

    /// <summary>The log-odds of a point.</summary>
    public required double LogOddsOfAPoint { get; init; }

    /// <summary>Learns points.</summary>
    /// <param name="leads">The snapshots before the test, in time order; none of the test part.</param>
    /// <param name="calibrateFrom">Where the calibration part begins.</param>
    /// <param name="likelihoods">What the model says of them.</param>
    /// <param name="leftOut">Attributes that give the outcome away.</param>
    /// <param name="most">How many rules at most, 1 or more.</param>
    public static SimplifiedPoints Of(
        IReadOnlyList<LabelledSnapshot> leads, int calibrateFrom, double[] likelihoods, IReadOnlySet<string> leftOut,
        int most)
    {
        ArgumentNullException.ThrowIfNull(leads);
        ArgumentNullException.ThrowIfNull(likelihoods);
        var snapshots = leads.Select(one => one.Snapshot).ToList();
        var candidates = RuleCandidates.For(snapshots, leftOut);
        var met = GivenPoints.Of(new ScoringRules(0, candidates), snapshots).Points;
        double[] outcomes = [.. leads.Select(one => one.Converted ? 1.0 : 0.0)];
        double[] weights = [.. leads.Select(one => one.Weight)];
        ConditionTable Table(double[] targets, int from, int to) =>
            new(met.Part(from, to), candidates.Count, targets[from..to], weights[from..to]);

        var judge = Table(outcomes, calibrateFrom, leads.Count);
        var tries = new[] { outcomes, likelihoods }.SelectMany(targets => ForwardSelection
            .Run(Table(targets, 0, calibrateFrom), most)
            .Select(weighed => (Loss: weighed.LossOn(judge), IsDistilled: targets == likelihoods, Weighed: weighed)));
        var best = tries.OrderBy(one => one.Loss).FirstOrDefault();
        var all = Table(best.IsDistilled ? likelihoods : outcomes, 0, leads.Count);
        var chosen = ForwardSelection.Run(all, best.Weighed?.Conditions.Length ?? 1);
        var points = chosen.Count == 0 ? [] : IntegerPoints.Of(all, chosen[^1]);
        int[] conditions = chosen.Count == 0 ? [] : chosen[^1].Conditions;
        var (intercept, slope, _) = PointSums.Of(all, conditions, points).Fitted();
        return new SimplifiedPoints
        {
            Rules = Merged(conditions.Zip(points, (place, given) => candidates[place] with { Points = given })),
            IsDistilled = best.IsDistilled,
            Candidates = candidates.Count,
            LearnedFrom = leads.Count,
            Intercept = intercept,
            LogOddsOfAPoint = slope,
        };
    }

    /// <summary>Words of one attribute with the same points are one rule; rules of no points are none.</summary>
    private static IReadOnlyList<ScoringRule> Merged(IEnumerable<ScoringRule> rules) =>
    [
        .. rules.Where(rule => rule.Points != 0)
            .GroupBy(rule => rule is AttributeRule { In: not null } one ? $"{one.Attribute}\n{one.Points}" : rule.Name)
            .Select(same => same.Count() == 1 ? same.First() : Together([.. same.Cast<AttributeRule>()]))
            .OrderByDescending(rule => rule.Points).ThenBy(rule => rule.Name, StringComparer.Ordinal),
    ];

    private static AttributeRule Together(IReadOnlyList<AttributeRule> rules)
    {
        string[] words = [.. rules.SelectMany(rule => rule.In!).Order(StringComparer.Ordinal)];
        return new($"{rules[0].Attribute} is {string.Join(" or ", words)}", rules[0].Points, rules[0].Attribute)
        {
            In = words,
        };
    }
}
