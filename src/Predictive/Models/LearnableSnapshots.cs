using Predictive.Data;
using Predictive.Features;
using Predictive.Snapshots;
using static System.FormattableString;

namespace Predictive.Models;

/// <summary>Refuses, before any work, snapshots that nothing can be learned from.</summary>
internal static class LearnableSnapshots
{
    public static void Check(SnapshotSet set)
    {
        if (set.Mature.Count == 0)
        {
            throw new BadInputException(set.Immature > 0
                ? Invariant($"No lead is mature: all {set.Immature:N0} {set.Unit} are younger than the horizon of ")
                    + $"{set.Horizon}{(set.IsDated ? $", and the data end on {set.KnownOn:yyyy-MM-dd}" : "")}. "
                    + "Use a shorter horizon (--horizon) or an older export."
                : "No lead has a known outcome. Check the outcome or opportunities in funnel.yaml.");
        }

        var conversions = set.Mature.Count(one => one.Converted);
        if (conversions == 0 || conversions == set.Mature.Count)
        {
            throw new BadInputException(
                Invariant($"All {set.Mature.Count:N0} mature {set.Unit} have one and the same outcome ")
                + $"({(conversions == 0 ? "none converted" : "all converted")}), so there is nothing to learn. "
                + "Check the conversion and its horizon in funnel.yaml.");
        }
    }

    public static void Check(FeatureCatalogue catalogue)
    {
        if (catalogue.Features.Count == 0)
        {
            throw new BadInputException("Nothing tells these leads apart: no column or event of them that may be used "
                + "differs from lead to lead. Name more columns in funnel.yaml; `predictive check` shows what is left "
                + "out.");
        }
    }

    public static void Check(TrainingSplit split, string unit)
    {
        Check("training", split.Learn, unit);
        Check("calibration", split.Calibrate, unit);
        Check("test", split.Test, unit);
    }

    private static void Check(string part, IReadOnlyList<LabelledSnapshot> snapshots, string unit)
    {
        var conversions = snapshots.Count(one => one.Converted);
        if (conversions == 0 || conversions == snapshots.Count)
        {
            throw new BadInputException(
                Invariant($"The {part} part has {snapshots.Count:N0} {unit} with {conversions:N0} conversions; ")
                + $"it needs {unit} of both outcomes. Use more history, or a conversion or horizon that is reached "
                + "more often.");
        }
    }
}
