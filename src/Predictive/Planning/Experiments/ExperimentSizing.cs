using Predictive.Data;
using Predictive.Evaluation;
using Predictive.Evaluation.Experiments;

namespace Predictive.Planning.Experiments;

/// <summary>How large an experiment has to be on this funnel, found on its history.</summary>
public sealed record ExperimentSizing
{
    /// <summary>Fewer accounts than this in the history say too little about how accounts differ.</summary>
    public const int FewestAccounts = 50;

    /// <summary>Longer than this, in weeks, is too long: funnels and definitions change.</summary>
    public const int LongestWeeks = 52;

    /// <summary>The chance of ever claiming a difference that is none.</summary>
    public const double Level = 0.05;

    /// <summary>The outcome per lead that A's definition would have handed over, as observed.</summary>
    public required Estimate BaselineOfA { get; init; }

    /// <summary>The same of B's.</summary>
    public required Estimate BaselineOfB { get; init; }

    /// <summary>How leads lie in accounts.</summary>
    public required AccountSizes Accounts { get; init; }

    /// <summary>What a week brings.</summary>
    public required FunnelVolume Volume { get; init; }

    /// <summary>How many leads both arms may hand over in a week.</summary>
    public required int Capacity { get; init; }

    /// <summary>The size that is planned.</summary>
    public required PlannedSize Size { get; init; }

    /// <summary>The weeks that the wished difference would take; more than planned where that was limited.</summary>
    public required double WeeksWished { get; init; }

    /// <summary>The least difference that half a year of leads shows.</summary>
    public required double SeenInHalfAYear { get; init; }

    /// <summary>The least difference that a year of leads shows.</summary>
    public required double SeenInAYear { get; init; }

    /// <summary>Finds it.</summary>
    /// <exception cref="BadInputException">The history is too small, or a definition hands nobody over.</exception>
    public static ExperimentSizing Of(
        ExperimentHistory a, ExperimentHistory b, OutcomeCount outcomes, WishedExperiment wished, DateTime knownOn)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(wished);
        var past = a.Or(b).Accounts(wished.WindowDays).Select(outcomes.Of).ToList();
        var volume = FunnelVolume.Of(a, b, knownOn);
        Check(past, volume);
        var accounts = AccountSizes.Of(past, seed: 7);
        var (baseline, other) = (Baseline(a, outcomes, wished), Baseline(b, outcomes, wished));
        var capacity = CapacityOf(wished, volume);
        var perWeek = volume.Handed(capacity, wished.ShareOfB) * volume.AccountsPerLead;
        var effect = wished.Effect.Of(baseline.Value!.Value);
        var size = SizeFor(effect);
        var needed = size.AccountsReadOften(effect, wished.Power, Level);
        var weeks = Math.Max(1, Math.Ceiling(needed / perWeek));
        var planned = Math.Min(wished.Weeks ?? weeks, weeks);
        var seen = planned < weeks ? SeenIn(planned) : effect;
        return new ExperimentSizing
        {
            BaselineOfA = baseline,
            BaselineOfB = other,
            Accounts = accounts,
            Volume = volume,
            Capacity = capacity,
            WeeksWished = weeks,
            SeenInHalfAYear = SeenIn(LongestWeeks / 2),
            SeenInAYear = SeenIn(LongestWeeks),
            Size = new PlannedSize
            {
                Baseline = baseline.Value.Value,
                Effect = seen,
                Power = wished.Power,
                Level = Level,
                MeanSize = accounts.MeanSize,
                SizeVariation = accounts.SizeVariation,
                Correlation = accounts.Correlation.Value!.Value,
                DesignEffect = accounts.DesignEffect.Value!.Value,
                Accounts = WholeUp(SizeFor(seen).AccountsReadOften(seen, wished.Power, Level)),
                AccountsReadOnce = WholeUp(SizeFor(seen).AccountsReadOnce(seen, wished.Power, Level)),
                AccountsPerWeek = perWeek,
                Weeks = WholeUp(planned),
            },
        };

        double SeenIn(double ofWeeks)
        {
            var difference = effect;
            for (var round = 0; round < 50; round++)
                difference = SizeFor(difference).DifferenceSeenBy(perWeek * ofWeeks, wished.Power, Level);
            return difference;
        }

        SampleSize SizeFor(double difference) => new(
            accounts.Variance, VarianceWith(difference), accounts.DesignEffect.Value!.Value, accounts.MeanSize,
            wished.ShareOfB);

        double VarianceWith(double difference)
        {
            var (from, to) = (baseline.Value!.Value, baseline.Value.Value + difference);
            return accounts.Variance * (outcomes.IsCounted && to < 1 && from < 1
                ? to * (1 - to) / (from * (1 - from))
                : to / from);
        }
    }

    private static int CapacityOf(WishedExperiment wished, FunnelVolume volume) =>
        wished.Capacity ?? Math.Max(2, 2 * (int)Math.Round(Math.Min(volume.MqlsOfA, volume.MqlsOfB) / 2));

    private static int WholeUp(double number) => (int)Math.Min(100_000_000, Math.Max(1, Math.Ceiling(number - 1e-9)));

    /// <summary>The ratio over the history's accounts, with a 95 % interval for one reading.</summary>
    private static Estimate Baseline(ExperimentHistory history, OutcomeCount outcomes, WishedExperiment wished)
    {
        var sum = ArmSum.Of(history.Accounts(wished.WindowDays).Select(leads =>
            new AccountTotal(Arm.A, outcomes.Of(leads).Sum(), leads.Count)));
        if (sum.Accounts == 0 || sum.Outcome <= 0)
        {
            throw new BadInputException("None of the leads that a definition would have handed over in the funnel's "
                + "history came to the primary outcome within the horizon, so no size can be planned.");
        }

        var reach = AlwaysValid.ReachOnce(Level) * Math.Sqrt(sum.Variance);
        return Estimate.Of(sum.Ratio, Math.Max(0, sum.Ratio - reach), sum.Ratio + reach);
    }

    private static void Check(List<double[]> past, FunnelVolume volume)
    {
        if (volume.MqlsOfA <= 0 || volume.MqlsOfB <= 0)
        {
            throw new BadInputException($"Definition {(volume.MqlsOfA <= 0 ? "a" : "b")} makes no MQL of the leads of "
                + $"the last {volume.Weeks:0} weeks, so it cannot be tested.");
        }

        if (past.Count < FewestAccounts)
        {
            throw new BadInputException($"The funnel's history has {past.Count} accounts with an MQL whose horizon has "
                + $"ended; a plan needs at least {FewestAccounts}, to know how accounts differ.");
        }
    }
}
