using static System.FormattableString;

namespace Predictive.Evaluation.Treatment;

/// <summary>Says in plain words what was found, how it was counted, and what it stands on.</summary>
internal static class TreatmentWords
{
    public static string Sentence(TreatmentReport report)
    {
        var gain = report.ExpectedIfWorked;
        if (!gain.Difference.IsSaid) return $"Expected if worked: not identifiable. {gain.Difference.Reason}";
        return Invariant($"Had sales worked them all, {100 * gain.Predicted.Value:0.0} % of predicted MQLs and ")
            + Invariant($"{100 * gain.Rules.Value:0.0} % of rule MQLs would be expected to convert ")
            + $"({Points(gain.Difference)}); as observed the difference is {Points(report.AsObserved.Difference)}."
            + Part(report.Overlap!);
    }

    public static string Definition(TreatmentReport report) =>
        $"Worked means that sales first worked the lead in the {Days(report)} after its as-of date. "
        + "A conversion counts after these days and within the horizon. "
        + $"Left out are {LeftOut(report.Predicted)} predicted and {LeftOut(report.Rules)} rule MQLs "
        + "that had been worked before or converted within these days, worked or not: "
        + "of them it can no longer be said what working them does.";

    public static string Assumption(TreatmentReport report)
    {
        string[] known = ["likelihood", .. report.Covariates];
        return $"This holds if, among {report.Unit} with alike {string.Join(", ", known[..^1])} and {known[^1]}, "
            + "whom sales worked did not hang on anything else that tells who buys.";
    }

    /// <summary>For which part of the MQLs it is said, where that is not nearly all.</summary>
    private static string Part(Overlap overlap)
    {
        var (predicted, rules) = (overlap.Predicted.ShareInOverlap ?? 0, overlap.Rules.ShareInOverlap ?? 0);
        return predicted >= 0.995 && rules >= 0.995
            ? ""
            : Invariant($" This is said of the {100 * predicted:0} % of predicted and the {100 * rules:0} % of rule ")
                + "MQLs that are like leads which sales worked; of the others it is not identifiable.";
    }

    private static string Points(Estimate gap) => gap.HasInterval
        ? Invariant($"{100 * gap.Value:+0.0;-0.0;0.0} points, {100 * gap.Low:+0.0;-0.0;0.0} to ")
            + Invariant($"{100 * gap.High:+0.0;-0.0;0.0}")
        : gap.IsSaid ? Invariant($"{100 * gap.Value:+0.0;-0.0;0.0} points, without an interval")
        : "not known";

    private static string LeftOut(CalledMqls mqls) =>
        Invariant($"{mqls.Mqls - mqls.Followed:N0} of {mqls.Mqls:N0}");

    private static string Days(TreatmentReport report) =>
        report.Window.Days == 1 ? "day" : Invariant($"{report.Window.Days} days");
}
