using Predictive.Data;
using Predictive.Evaluation.Experiments;

namespace Predictive.Planning.Experiments;

/// <summary>
/// What an experiment says by a date, on mature accounts, each in the arm it was assigned to, whatever sales did
/// (intention to treat).
/// </summary>
public sealed record ExperimentResult
{
    /// <summary>The last moment the tables know of (UTC).</summary>
    public required DateTime KnownOn { get; init; }

    /// <summary>The primary outcome per lead handed over, in both arms.</summary>
    public required ArmContrast Primary { get; init; }

    /// <summary>What could have been read week by week, the last of it today.</summary>
    public required IReadOnlyList<ExperimentReading> Readings { get; init; }

    /// <summary>The guardrails.</summary>
    public required IReadOnlyList<Guardrail> Guardrails { get; init; }

    /// <summary>Whether the arms have the accounts they should: of all that were assigned.</summary>
    public required SampleRatio Assigned { get; init; }

    /// <summary>The same of those that are mature and in the figures.</summary>
    public required SampleRatio Counted { get; init; }

    /// <summary>What is left out, and why.</summary>
    public required ExcludedLeads Excluded { get; init; }

    /// <summary>What it says.</summary>
    public required ExperimentVerdict Verdict { get; init; }

    /// <summary>The first reading whose interval left no room for no difference; null without one.</summary>
    public ExperimentReading? FirstDecided => Readings.FirstOrDefault(reading => reading.IsDecided);

    /// <summary>
    /// How many more mature accounts are probably needed, if the difference stays as it is; null where that cannot be
    /// said, or it is decided.
    /// </summary>
    public required int? MoreAccounts { get; init; }

    /// <summary>Reads a result.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="log">What was assigned.</param>
    /// <param name="records">What became of it; a funnel with dates.</param>
    /// <param name="stage">The funnel's conversion.</param>
    /// <exception cref="BadInputException">Nothing was assigned, or the records do not fit.</exception>
    public static ExperimentResult Of(
        ExperimentPlan plan, AssignmentLog log, FunnelRecords records, ConversionStage stage)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(records);
        var knownOn = records.KnownOn ?? throw new BadInputException("The funnel has no dates; no horizon can end.");
        var outcomes = new OutcomeCount(records, stage, plan.Primary, plan.HorizonDays);
        var lines = new CountedLines(log, records, outcomes);
        var stories = AccountStory.Of(plan, lines.Counted);
        var mature = stories.Where(story => story.SeenMatureAt <= knownOn).ToList();
        var handed = stories.Where(story => story.HandedMatureAt <= knownOn)
            .OrderBy(story => story.HandedMatureAt).ThenBy(story => story.Unit, StringComparer.Ordinal).ToList();
        var test = plan.Test();
        var totals = handed.ConvertAll(story => (story.HandedMatureAt!.Value, Total: PrimaryOf(story)));
        var primary = ArmContrast.Of(totals.Select(one => one.Total), test);
        var readings = ReadingsOf(plan, totals, knownOn, test);
        var (assigned, counted) = (RatioOf(plan, stories), RatioOf(plan, mature));
        return new ExperimentResult
        {
            KnownOn = knownOn,
            Primary = primary,
            Readings = readings,
            Guardrails = [.. new GuardrailFigures(records, plan, outcomes).Of(mature, handed, test)],
            Assigned = assigned,
            Counted = counted,
            Excluded = lines.Excluded(plan, stories, knownOn),
            Verdict = assigned.IsMismatch || counted.IsMismatch
                ? ExperimentVerdict.SampleRatioMismatch
                : VerdictOf(plan, primary, readings),
            MoreAccounts = readings.Any(one => one.IsDecided) ? null : MoreFor(plan, primary, test),
        };

        AccountTotal PrimaryOf(AccountStory story) =>
            new(story.Arm, outcomes.Of(story.Handed).Sum(), story.Handed.Count);
    }

    private static List<ExperimentReading> ReadingsOf(
        ExperimentPlan plan, List<(DateTime MaturesAt, AccountTotal Total)> totals, DateTime knownOn, AlwaysValid test)
    {
        var readings = new List<ExperimentReading>();
        var least = (double?)null;
        foreach (var date in DatesOf(plan, totals.ConvertAll(one => one.MaturesAt), knownOn))
        {
            var contrast = ArmContrast.Of(
                totals.TakeWhile(one => one.MaturesAt <= date).Select(one => one.Total), test);
            least = contrast.P is { } p ? Math.Min(p, least ?? 1) : least;
            readings.Add(new ExperimentReading(date, contrast.Accounts, contrast.Difference, least));
        }

        return readings;
    }

    /// <summary>The ends of the weeks in which an account matured; the last is today where it has not ended.</summary>
    private static IEnumerable<DateTime> DatesOf(ExperimentPlan plan, List<DateTime> maturities, DateTime knownOn) =>
        maturities.Select(at => plan.Start.AddDays(7 * (plan.WeekOf(at) + 1))).Distinct()
            .Select(end => end < knownOn ? end : knownOn).Distinct();

    private static SampleRatio RatioOf(ExperimentPlan plan, IReadOnlyCollection<AccountStory> stories) => new(
        stories.Count(story => story.Arm == Arm.A), stories.Count(story => story.Arm == Arm.B),
        plan.Randomisation.ShareOfB);

    private static ExperimentVerdict VerdictOf(
        ExperimentPlan plan, ArmContrast primary, IReadOnlyList<ExperimentReading> readings) =>
        readings.FirstOrDefault(one => one.IsDecided) is { } decided
            ? decided.Difference.Value > 0 ? ExperimentVerdict.BBetter : ExperimentVerdict.ABetter
        : primary.Difference.LiesAbove(-plan.Size.Effect) == true
            && primary.Difference.LiesBelow(plan.Size.Effect) == true
            ? ExperimentVerdict.Alike
        : ExperimentVerdict.NothingYet;

    /// <summary>The accounts at which the interval would leave nothing out, less those there are.</summary>
    private static int? MoreFor(ExperimentPlan plan, ArmContrast primary, AlwaysValid test)
    {
        if (primary is not { StandardError: { } error, Difference.Value: { } difference })
            return Math.Max(plan.Size.Accounts - primary.Accounts, 1);
        var perAccount = error * Math.Sqrt(primary.Accounts);
        var most = 20.0 * plan.Size.Accounts;
        for (double accounts = primary.Accounts; accounts < most; accounts *= 1.01)
        {
            if (test.Reach(accounts) * perAccount / Math.Sqrt(accounts) <= Math.Abs(difference))
                return (int)Math.Ceiling(Math.Max(1, accounts - primary.Accounts));
        }

        return null;
    }
}
