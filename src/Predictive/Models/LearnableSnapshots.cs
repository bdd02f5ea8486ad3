using Predictive.Data;
using Predictive.Snapshots;

namespace Predictive.Models;

/// <summary>Refuses, before any work, snapshots that nothing can be learned from.</summary>
internal static class LearnableSnapshots
{
    public static void Check(SnapshotSet set)
    {
        if (set.Mature.Count == 0)
        {
            throw new BadInputException(set.Immature > 0
                ? $"No lead is mature: all {set.Immature} snapshots are younger than the horizon of {set.Horizon}"
                    + $"{(set.IsDated ? $", and the data end on {set.KnownOn:yyyy-MM-dd}" : "")}. "
                    + "Use a shorter horizon (--horizon) or an older export."
                : "No lead has a known outcome. Check the outcome or opportunities in funnel.yaml.");
        }

        var conversions = set.Mature.Count(one => one.Converted);
        if (conversions == 0 || conversions == set.Mature.Count)
        {
            throw new BadInputException($"All {set.Mature.Count} mature leads have one and the same outcome "
                + $"({(conversions == 0 ? "none converted" : "all converted")}), so there is nothing to learn. "
                + "Check the conversion and its horizon in funnel.yaml.");
        }
    }

    public static void Check(TrainingSplit split)
    {
        Check("training", [.. split.Learn]);
        Check("calibration", split.Calibrate);
        Check("test", split.Test);
    }

    private static void Check(string part, IReadOnlyList<LabelledSnapshot> snapshots)
    {
        var conversions = snapshots.Count(one => one.Converted);
        if (conversions == 0 || conversions == snapshots.Count)
        {
            throw new BadInputException($"The {part} part has {snapshots.Count} leads with {conversions} conversions; "
                + "it needs leads of both outcomes. Use more history, or a conversion or horizon that is reached more "
                + "often.");
        }
    }
}
