using Predictive.Snapshots;

namespace Predictive.Models;

/// <summary>
/// Cuts what was known before the test part into rolling origins: at each, everything whose label was known by then is
/// learned from, and the next slice judges. The test part is never seen here. A lead or an opportunity never stands on
/// two sides of a fold; accounts may recur, as in production.
/// </summary>
public static class RollingOrigin
{
    /// <summary>The share of the snapshots, by rows in order, that no fold judges: the first history.</summary>
    public const double FirstOrigin = 0.5;

    /// <summary>The folds, the earliest origin first; those without both outcomes on every side are left out.</summary>
    /// <param name="split">The split whose training and calibration parts are cut.</param>
    /// <param name="count">How many origins; 1 or more.</param>
    public static IReadOnlyList<RollingFold> Of(TrainingSplit split, int count)
    {
        ArgumentNullException.ThrowIfNull(split);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        List<LabelledSnapshot> known = [.. split.Train, .. split.Calibrate];
        var borders = Enumerable.Range(0, count + 1)
            .Select(border => FirstOrigin + ((1 - FirstOrigin) * border / count))
            .Select(share => TrainingSplitter.BeginningOfPart(known, split.Kind, (int)(known.Count * share)))
            .ToArray();
        return
        [
            .. borders.Zip(borders.Skip(1), (from, to) => Fold(known[..from], known[from..to], split.Kind))
                .Where(IsUsable),
        ];
    }

    /// <summary>What the folds are, in words.</summary>
    public static string Describe(IReadOnlyList<RollingFold> folds, SplitKind kind)
    {
        ArgumentNullException.ThrowIfNull(folds);
        var origins = $"{folds.Count} rolling {(folds.Count == 1 ? "origin" : "origins")} before the test part";
        return kind switch
        {
            SplitKind.Time when folds.All(fold => fold.IsEmbargoed) =>
                $"Judged at {origins}, from {folds[0].Origin:yyyy-MM-dd}; each learned only from labels known by then.",
            SplitKind.Time =>
                $"Judged at {origins}, from {folds[0].Origin:yyyy-MM-dd}. At {folds.Count(one => !one.IsEmbargoed)} "
                + "of them the history is too short to wait for every label (no embargo), so the figures may be a "
                + "little too good.",
            SplitKind.Order =>
                $"Judged at {origins}, by the order of the rows. It is not known when leads converted, so nothing here "
                + "is point in time.",
            SplitKind.Random =>
                $"Judged at {origins}, in a random order, accounts kept together: nothing says what came first.",
        };
    }

    /// <summary>One fold: the snapshots before an origin, in order, and the slice that follows it.</summary>
    internal static RollingFold Fold(List<LabelledSnapshot> before, List<LabelledSnapshot> judge, SplitKind kind)
    {
        var (known, isEmbargoed) = TrainingSplitter.KnownBefore(judge, before, kind);
        var learn = TrainingSplitter.Apart(known, judge);
        var stopBegins = (int)(learn.Count * (1 - SplitShares.EarlyStopping));
        var stopBy = learn[stopBegins..];
        return new RollingFold
        {
            Origin = judge.Count > 0 ? judge[0].Snapshot.AsOf?.Instant : null,
            Learn = TrainingSplitter.Apart(learn[..stopBegins], stopBy),
            StopBy = stopBy,
            Judge = judge,
            IsEmbargoed = isEmbargoed,
        };
    }

    private static bool IsUsable(RollingFold fold) =>
        new[] { fold.Learn, fold.StopBy, fold.Judge }.All(part =>
            part.Any(one => one.Converted) && part.Any(one => !one.Converted));
}
