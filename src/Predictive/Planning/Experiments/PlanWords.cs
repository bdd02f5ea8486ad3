using System.Globalization;
using Predictive.Evaluation;

namespace Predictive.Planning.Experiments;

/// <summary>A plan in sentences: what it will show, how long it takes, and whether that is too long.</summary>
public static class PlanWords
{
    /// <summary>The sentences, in the order of the story.</summary>
    public static IEnumerable<string> Of(ExperimentPlan plan, ExperimentSizing sizing)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(sizing);
        yield return Volume(plan, sizing);
        yield return Baseline(plan, sizing);
        yield return Accounts(plan, sizing);
        yield return Size(plan);
        yield return Duration(plan);
        if (TooLong(plan, sizing) is { } warning)
            yield return warning;
    }

    private static string Volume(ExperimentPlan plan, ExperimentSizing sizing)
    {
        var (weeks, a, b) = (sizing.Volume.Weeks, sizing.Volume.MqlsOfA, sizing.Volume.MqlsOfB);
        return Text($"In the last {weeks:0} weeks, A ({plan.A.Words}) would have made {a:0.0} MQLs a week and B ")
            + Text($"({plan.B.Words}) {b:0.0}. In the experiment A hands over up to {plan.CapacityOfA} a week and B ")
            + $"up to {plan.CapacityOfB}, the best first; both the same share of theirs.";
    }

    private static string Baseline(ExperimentPlan plan, ExperimentSizing sizing) =>
        $"In the history, as observed, A's MQLs had {WithInterval(plan, sizing.BaselineOfA)} and B's "
        + $"{WithInterval(plan, sizing.BaselineOfB)} {ResultWords.Unit(plan)}. (The model learned from these leads, "
        + "and sales worked them by the rules of their time: that is why there is an experiment.)";

    private static string Accounts(ExperimentPlan plan, ExperimentSizing sizing) => Text(
        $"An account has {sizing.Accounts.MeanSize:0.00} such leads within {plan.WindowDays} days (coefficient of ")
        + Text($"variation {sizing.Accounts.SizeVariation:0.00}); their outcomes are alike by an ICC of ")
        + $"{Interval(sizing.Accounts.Correlation)}, so the design effect is {Interval(sizing.Accounts.DesignEffect)}.";

    private static string Size(ExperimentPlan plan)
    {
        var size = plan.Size;
        var difference = $"{ResultWords.Value(plan, size.Effect)} {ResultWords.Unit(plan)}";
        return Text($"To see a difference of {difference} with a chance of {100 * size.Power:0.#} %, ")
            + Text($"{size.Accounts:N0} accounts with a lead handed over are needed in all when reading every week, ")
            + Text($"and {size.AccountsReadOnce:N0} when reading once, at the end. Who reads weekly")
            + " usually ends earlier.";
    }

    private static string Duration(ExperimentPlan plan)
    {
        var size = plan.Size;
        var end = plan.Start.AddDays((7 * size.Weeks) + plan.WindowDays + plan.HorizonDays);
        return Text($"This funnel brings {size.AccountsPerWeek:0.0} such accounts a week: {size.Weeks:N0} weeks of ")
            + Text($"leads, {plan.WindowDays} days until accounts are whole, {plan.HorizonDays} until outcomes are ")
            + Text($"known. The last reading is about {end:yyyy-MM-dd}.");
    }

    private static string? TooLong(ExperimentPlan plan, ExperimentSizing sizing) =>
        sizing.WeeksWished > plan.Size.Weeks || sizing.WeeksWished > ExperimentSizing.LongestWeeks
            ? Text($"The wished difference would take {Math.Min(sizing.WeeksWished, 100_000):N0} weeks of leads, ")
                + (sizing.WeeksWished > ExperimentSizing.LongestWeeks ? "which is too long. " : "more than allowed. ")
                + $"Half a year shows differences from {Seen(plan, sizing.SeenInHalfAYear)}, a year from "
                + $"{Seen(plan, sizing.SeenInAYear)}. What would shorten it: a larger capacity, a larger difference, "
                + "opportunities instead of pipeline."
            : null;

    private static string Seen(ExperimentPlan plan, double difference) => ResultWords.Value(plan, difference)
        + Text($" ({100 * difference / plan.Size.Baseline:0} % of A's)");

    private static string WithInterval(ExperimentPlan plan, Estimate estimate) =>
        $"{ResultWords.Value(plan, estimate.Value ?? 0)} ({ResultWords.Value(plan, estimate.Low ?? 0)} to "
        + $"{ResultWords.Value(plan, estimate.High ?? 0)})";

    private static string Interval(Estimate estimate) => estimate.HasInterval
        ? Text($"{estimate.Value:0.00} ({estimate.Low:0.00} to {estimate.High:0.00})")
        : Text($"{estimate.Value:0.00}");

    private static string Text(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
