namespace Predictive.Learning.Tests.Categories;

/// <summary>Ordered statistics as one would say them, row against row.</summary>
internal static class NaiveStatistic
{
    /// <summary>What every row sees of its level: all labels known by then but those of its own group.</summary>
    public static float[] Of(LabelledRows rows, int column, double strength)
    {
        var codes = rows.Features.Column(column).ToArray();
        return [.. World.Rows(0, rows.Rows).Select(row => float.IsNaN(codes[row]) ? float.NaN
            : codes[row] < 0 ? 1
            : Shrunk(rows, codes, row, strength))];
    }

    private static float Shrunk(LabelledRows rows, float[] codes, int row, double strength)
    {
        var known = World.Rows(0, rows.Rows).Where(other => codes[other] >= 0
            && rows.Times!.KnownAt[other] <= rows.Times.AsOf[row]
            && GroupOf(rows, other) != GroupOf(rows, row));
        var shares = known.GroupBy(other => (Level: codes[other], Group: GroupOf(rows, other)))
            .Select(share => (share.Key.Level, Weight: WholeWeight(rows, codes, share.Key),
                Rate: share.Sum(other => rows.Weights[other] * rows.Labels[other])
                    / share.Sum(other => rows.Weights[other])))
            .ToArray();
        var own = shares.Where(share => share.Level == codes[row]).ToArray();
        var rate = shares.Length == 0 ? 0 : shares.Sum(share => share.Weight * share.Rate)
            / shares.Sum(share => share.Weight);
        return (float)((own.Sum(share => share.Weight * share.Rate) + strength)
            / ((own.Sum(share => share.Weight) * rate) + strength));
    }

    private static double WholeWeight(LabelledRows rows, float[] codes, (float Level, int Group) share) =>
        World.Rows(0, rows.Rows)
            .Where(other => codes[other] == share.Level && GroupOf(rows, other) == share.Group)
            .Sum(other => rows.Weights[other]);

    private static int GroupOf(LabelledRows rows, int row) => rows.Groups?[row] ?? row;
}
