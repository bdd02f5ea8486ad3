using Predictive.Decisions;
using Predictive.Evaluation.Treatment;
using Predictive.Snapshots;

namespace Predictive.Evaluation.Comparing;

/// <summary>
/// The looks of a comparison, lead by lead: those of the leads that were first looked at in the period. A lead that was
/// looked at before may have been called then, and is left out; so is one of which the rules say nothing.
/// </summary>
public sealed class PeriodLooks
{
    private PeriodLooks(LookSource source, List<SeenLook[]> leads, double? threshold)
    {
        Source = source;
        Threshold = threshold;
        Leads = [.. leads.Where(looks => looks[0].Label is not null)];
        Immature = [.. leads.Where(looks => looks[0].Label is null)];
    }

    /// <summary>What they are made from.</summary>
    public LookSource Source { get; }

    /// <summary>The points that make a rule MQL; null where the rules' verdicts come without.</summary>
    public double? Threshold { get; }

    /// <summary>How many mature leads there are.</summary>
    public int Count => Leads.Count;

    /// <summary>How many of them the rules made MQLs.</summary>
    public int RuleMqls => Leads.Count(looks => looks.Any(look => look.Rules.IsMql));

    /// <summary>The highest likelihood of each of them.</summary>
    public double[] BestLikelihoods => [.. Leads.Select(looks => looks.Max(look => look.Likelihood.Value))];

    internal IReadOnlyList<SeenLook[]> Leads { get; }

    internal IReadOnlyList<SeenLook[]> Immature { get; }

    internal int LookedAtBefore { get; private init; }

    internal int WithoutPoints { get; private init; }

    /// <summary>The looks; null where there is no mature lead of which rules, points or MQL flags tell.</summary>
    public static PeriodLooks? Of(LookSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var seen = SeenIn(source);
        var leads = seen.GroupBy(look => look.Snapshot.LeadId, StringComparer.Ordinal)
            .Select(looks => looks.OrderBy(look => look.At).ToArray()).ToList();
        var earlier = LookedAtBeforeOf(source);
        var begun = leads.Where(looks => !earlier.Contains(looks[0].Snapshot.LeadId)).Select(WithinHorizon).ToList();
        var told = begun.Where(looks => looks.Any(look => !double.IsNaN(look.Rules.Points))).ToList();
        if (!told.Exists(looks => looks[0].Label is not null))
            return null;
        var threshold = source.Rules?.Threshold ?? source.RuleThreshold ?? ThresholdOf(told, source);
        if (source.Rules is null && threshold is { } least)
            told = [.. told.Select(looks => Array.ConvertAll(looks, look => By(look, least)))];
        return new PeriodLooks(source, told, threshold)
        {
            LookedAtBefore = leads.Count - begun.Count,
            WithoutPoints = begun.Count - told.Count,
        };

        SeenLook[] WithinHorizon(SeenLook[] looks) => source.Snapshots.IsDated
            ? [.. looks.TakeWhile(look => look.At < looks[0].At.AddDays(source.Snapshots.Horizon.Days))]
            : looks;
    }

    /// <summary>The leads as they are compared, with each side's verdicts.</summary>
    /// <param name="bar">From where on prediction makes MQLs.</param>
    public ComparedLeads At(PredictedBar bar)
    {
        ArgumentNullException.ThrowIfNull(bar);
        return new LeadGathering(this, bar).Leads();
    }

    /// <summary>Compares both sides.</summary>
    /// <param name="bar">From where on prediction makes MQLs.</param>
    /// <param name="seed">The only source of chance.</param>
    public ComparisonReport Compare(PredictedBar bar, ulong seed)
    {
        var leads = At(bar);
        var report = Comparison.Compare(leads, seed: seed);
        return report with
        {
            Bar = bar,
            Reasons = new ReasonSearch(this, leads, report.EqualVolume.Pair).Reasons(),
            Treatment = LookTreatment.Of(this, leads, report.EqualVolume.Pair, seed),
        };
    }

    private static SeenLook By(SeenLook look, double threshold) =>
        look with { Rules = RuleAnswer.Of(look.Snapshot, rules: null, threshold) };

    private static List<SeenLook> SeenIn(LookSource source)
    {
        var begins = source.Measured.Count > 0 ? source.Measured.Min(one => one.Snapshot.AsOf?.Instant) : null;
        var open = source.Snapshots.Open.Where(one => one.Snapshot.AsOf!.Value.Instant >= begins).ToArray();
        var likelihoodOf = source.LikelihoodOf ?? source.Model.LikelihoodOf;
        RuleAnswer Said(Snapshot snapshot) => RuleAnswer.Of(snapshot, source.Rules, source.RuleThreshold);
        return
        [
            .. source.Measured.Zip(source.Likelihoods, (one, likelihood) =>
                new SeenLook(one.Snapshot, likelihood, Said(one.Snapshot), one, null)),
            .. open.AsParallel().AsOrdered().Select(one => likelihoodOf(one.Snapshot)).AsSequential()
                .Zip(open, (likelihood, one) =>
                    new SeenLook(one.Snapshot, likelihood, Said(one.Snapshot), null, one)),
        ];
    }

    /// <summary>The leads that were looked at before the period.</summary>
    private static HashSet<string> LookedAtBeforeOf(LookSource source)
    {
        if (!source.Snapshots.IsDated || source.Measured.Count == 0)
            return [];
        var begins = source.Measured.Min(one => one.Snapshot.AsOf!.Value);
        return source.Snapshots.Mature.Where(one => one.Snapshot.AsOf!.Value < begins)
            .Select(one => one.Snapshot.LeadId).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The points that a share of the mature leads reach; null for MQL flags, which need none.</summary>
    private static double? ThresholdOf(List<SeenLook[]> leads, LookSource source)
    {
        double[] most =
        [
            .. leads.Where(looks => looks[0].Label is not null)
                .Select(looks => looks.Max(look => look.Snapshot.Points ?? double.NegativeInfinity))
                .Where(double.IsFinite),
        ];
        return most.Length == 0 ? null : RulePoints.ThresholdForShare(most, source.MqlShare);
    }
}
