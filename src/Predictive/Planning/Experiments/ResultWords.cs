using System.Globalization;
using Predictive.Evaluation;

namespace Predictive.Planning.Experiments;

/// <summary>A result in a sentence for marketers.</summary>
public static class ResultWords
{
    /// <summary>The sentence.</summary>
    public static string Headline(ExperimentPlan plan, ExperimentResult result)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(result);
        return result.Verdict switch
        {
            ExperimentVerdict.SampleRatioMismatch => Mismatch(result),
            ExperimentVerdict.ABetter => $"A ({plan.A.Words}) is better: {Figures(plan, result)}{Since(result)}",
            ExperimentVerdict.BBetter => $"B ({plan.B.Words}) is better: {Figures(plan, result)}{Since(result)}",
            ExperimentVerdict.Alike => "The two are alike, if not equal: any difference is smaller than the planned "
                + $"{Value(plan, plan.Size.Effect)}. {Figures(plan, result)}",
            ExperimentVerdict.NothingYet => $"Nothing can be said yet: {Figures(plan, result)} {More(plan, result)}",
        };
    }

    /// <summary>A value of the primary outcome, such as "12.3 opportunities per 100 leads".</summary>
    public static string Value(ExperimentPlan plan, double value, string? format = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Primary == PrimaryOutcome.Pipeline
            ? value.ToString(format ?? "#,##0;-#,##0;0", CultureInfo.InvariantCulture)
            : (100 * value).ToString(format ?? "0.0;-0.0;0.0", CultureInfo.InvariantCulture);
    }

    /// <summary>What the values of the primary outcome are.</summary>
    public static string Unit(ExperimentPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Primary switch
        {
            PrimaryOutcome.Opportunities => "opportunities per 100 leads handed over",
            PrimaryOutcome.Pipeline => "pipeline per lead handed over",
            PrimaryOutcome.Conversions => "conversions per 100 leads handed over",
        };
    }

    /// <summary>A difference with its sign and interval.</summary>
    public static string Difference(ExperimentPlan plan, Estimate difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return difference.Value is not { } value ? "-"
            : difference is { Low: { } low, High: { } high }
                ? $"{Signed(plan, value)} ({Signed(plan, low)} to {Signed(plan, high)})"
                : Signed(plan, value);
    }

    private static string Signed(ExperimentPlan plan, double value) => Value(
        plan, value, plan?.Primary == PrimaryOutcome.Pipeline ? "+#,##0;-#,##0;0" : "+0.0;-0.0;0.0");

    private static string Figures(ExperimentPlan plan, ExperimentResult result)
    {
        var primary = result.Primary;
        if (primary.A.Ratio.Value is not { } a || primary.B.Ratio.Value is not { } b)
            return "no account of which a lead was handed over is mature in both arms.";
        var p = result.Readings is [.., { P: { } least }]
            ? least < 0.001 ? ", p below 0.001" : string.Create(CultureInfo.InvariantCulture, $", p {least:0.000}")
            : "";
        return $"{Value(plan, b)} in B against {Value(plan, a)} in A, {Unit(plan)}: a difference of "
            + $"{Difference(plan, primary.Difference)}{p}, on {Count(primary.Accounts)} mature accounts.";
    }

    private static string Since(ExperimentResult result) => result.FirstDecided is { } first
        && first.Date < result.KnownOn
        ? string.Create(CultureInfo.InvariantCulture,
            $" That has been certain since {first.Date:yyyy-MM-dd}, with {first.Accounts:N0} accounts.")
        : "";

    private static string More(ExperimentPlan plan, ExperimentResult result) => result switch
    {
        { Primary.Accounts: 0, Excluded.NextMaturity: { } next } => string.Create(CultureInfo.InvariantCulture,
            $"The first account matures on {next:yyyy-MM-dd}."),
        { MoreAccounts: { } more, Primary.Difference.HasInterval: true } =>
            $"If the difference stays as it is, probably {Count(more)} more mature accounts are needed.",
        { MoreAccounts: { } more } => $"{result.Primary.Difference.Reason} The plan needs {Count(more)} more.",
        _ => $"The difference is so small that more than 20 times the planned {Count(plan.Size.Accounts)} accounts "
            + "would be needed to tell it from none.",
    };

    private static string Mismatch(ExperimentResult result)
    {
        var ratio = result.Assigned.IsMismatch ? result.Assigned : result.Counted;
        return string.Create(CultureInfo.InvariantCulture,
            $"Nothing can be said: {ratio.A:N0} accounts are in A and {ratio.B:N0} in B, where {ratio.ShareOfB:0.##} ")
            + "of them should be in B (sample ratio mismatch, p below 0.001). Accounts were lost in one arm; find out "
            + "where before any figure is believed.";
    }

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
