using Predictive.Decisions;
using Predictive.Scoring;
using Predictive.Snapshots;

namespace Predictive.Evaluation.Comparing;

/// <summary>Asks the model and the rules for the reasons of the leads on which they disagree.</summary>
internal sealed class ReasonSearch(PeriodLooks looks, ComparedLeads leads, MqlPair pair)
{
    /// <summary>The most leads that are asked for the reasons of many.</summary>
    public const int MostAsked = 200;

    /// <summary>The most disagreements of each kind.</summary>
    public const int MostOfAKind = 10;

    private const int OnlyPredicted = 1, OnlyRules = 2;

    private readonly LeadScorer _scorer = new(looks.Source.Model, ages: null);
    private readonly ScoringRules? _rules = looks.Source.Rules;

    public ComparisonReasons Reasons()
    {
        var cells = Enumerable.Range(0, leads.Count).ToLookup(pair.CellOf);
        int[] predicted = [.. cells[OnlyPredicted]], rules = [.. cells[OnlyRules]];
        var everybody = Asked([.. Enumerable.Range(0, leads.Count)], lead => leads[lead].Looks.Count - 1);
        return new ComparisonReasons(
            ReasonsOf(Asked(predicted, pair.Predicted.PlaceOf), everybody),
            ReasonsOf(Asked(rules, pair.Rules.PlaceOf), everybody),
            [
                .. Strongest(predicted, pair.Predicted, isPredicted: true),
                .. Strongest(rules, pair.Rules, isPredicted: false),
            ]);
    }

    private List<(LeadScore Score, RuleScore? Rules)> Asked(int[] those, Func<int, int> lookOf)
    {
        var step = Math.Max(1, (double)those.Length / MostAsked);
        var asked = new List<(LeadScore, RuleScore?)>();
        for (var place = 0.0; (int)place < those.Length; place += step)
        {
            var snapshot = SnapshotOf(those[(int)place], lookOf(those[(int)place]));
            asked.Add((_scorer.Score(snapshot), _rules?.ScoreOf(snapshot)));
        }

        return asked;
    }

    private static QualifiedReasons ReasonsOf(
        List<(LeadScore Score, RuleScore? Rules)> those, List<(LeadScore Score, RuleScore? Rules)> all)
    {
        static IEnumerable<(string, string?, double)> Features((LeadScore Score, RuleScore? Rules) one) =>
            one.Score.Reasons.Select(reason => (reason.Code, (string?)reason.Words, reason.Points));
        static IEnumerable<(string, string?, double)> Rules((LeadScore Score, RuleScore? Rules) one) =>
            one.Rules?.ByRule.Where(rule => rule.Value != 0)
                .Select(rule => (rule.Key, (string?)null, rule.Value)) ?? [];
        return new QualifiedReasons(
            those.Count,
            Telling([.. those.Select(Features)], [.. all.Select(Features)]),
            Telling([.. those.Select(Rules)], [.. all.Select(Rules)]));
    }

    private static IReadOnlyList<ReasonOfMany> Telling(
        IReadOnlyCollection<IEnumerable<(string Name, string? Words, double Points)>> those,
        IReadOnlyCollection<IEnumerable<(string Name, string? Words, double Points)>> all)
    {
        var everywhere = all.SelectMany(one => one).GroupBy(one => one.Name, StringComparer.Ordinal)
            .ToDictionary(one => one.Key, one => one.Sum(reason => reason.Points) / all.Count, StringComparer.Ordinal);
        var here = those.SelectMany(one => one).GroupBy(one => one.Name, StringComparer.Ordinal)
            .Select(one => new ReasonOfMany(
                one.Key, one.OrderBy(reason => reason.Points).ElementAt(one.Count() / 2).Words, one.Count(),
                one.Sum(reason => reason.Points) / those.Count, everywhere.GetValueOrDefault(one.Key)))
            .ToList();
        var lacking = everywhere.Keys.Except(here.Select(one => one.Name), StringComparer.Ordinal)
            .Select(name => new ReasonOfMany(name, null, 0, 0, everywhere[name]));
        return those.Count == 0 ? [] :
        [
            .. here.Concat(lacking).OrderByDescending(one => Math.Abs(one.Gap))
                .ThenBy(one => one.Name, StringComparer.Ordinal).Take(ReasonOfMany.Most),
        ];
    }

    /// <summary>
    /// Those whose place by likelihood is furthest from their place by points; what became of them plays no part.
    /// </summary>
    private IEnumerable<Disagreement> Strongest(int[] those, CalledLeads called, bool isPredicted)
    {
        var byLikelihood = Places(lead => lead.BestLikelihood);
        var byPoints = Places(lead => RulePlaces.Of(lead, leads.Funnel));
        return those
            .OrderByDescending(lead => (isPredicted ? 1 : -1) * (byPoints[lead] - byLikelihood[lead]))
            .ThenBy(lead => leads[lead].Id, StringComparer.Ordinal)
            .Take(MostOfAKind)
            .Select(lead => Asked(lead, called, isPredicted));
    }

    private Disagreement Asked(int lead, CalledLeads called, bool isPredicted)
    {
        var snapshot = SnapshotOf(lead, called.PlaceOf(lead));
        return new Disagreement
        {
            Lead = leads[lead],
            IsPredicted = isPredicted,
            Look = called.LookOf(lead),
            CalledOn = snapshot.AsOf?.Instant,
            Score = _scorer.Score(snapshot),
            Rules = _rules?.ScoreOf(snapshot),
        };
    }

    private Snapshot SnapshotOf(int lead, int look) => looks.Leads[leads[lead].Looks[look].Place][look].Snapshot;

    /// <summary>How many leads score higher than each lead.</summary>
    private int[] Places(Func<ComparedLead, double> score)
    {
        var scores = leads.Each(score);
        var ascending = scores.Order().ToArray();
        return Array.ConvertAll(scores, one => ascending.Length - UpTo(ascending, one));
    }

    private static int UpTo(double[] ascending, double score)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ascending[middle] <= score ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
