namespace Predictive.Evaluation.Treatment;

/// <summary>
/// The conversion of both kinds of MQL under any weights, counted in three ways; who is an MQL, and the chances that
/// were learned, are fixed.
/// </summary>
/// <remarks>
/// Expected if worked is the augmented mean of Robins, Rotnitzky and Zhao (1994): what is expected of every MQL, plus
/// how far the worked ones missed it, each standing for 1 / its chance of being worked; these weights are made to sum
/// to one, so that a few of them cannot run away (Robins, Sued, Lei-Gomez and Rotnitzky, 2007). It is right where
/// either of the two chances is.
/// </remarks>
internal sealed class TreatmentFigures(FollowedRows rows, double leastChance)
{
    /// <summary>Where each way of counting begins: predicted first, then the rules.</summary>
    public const int AsObserved = 0, AmongWorked = 2, IfWorked = 4, Count = 6;

    private readonly double[] _standsFor = [.. Enumerable.Range(0, rows.Count).Select(row =>
        rows.Worked[row] && rows.ChancesOfWork[row] >= leastChance ? 1 / rows.ChancesOfWork[row] : 0)];

    /// <summary>Fills <see cref="Count"/> numbers; NaN where one cannot be said.</summary>
    public void Fill(ReadOnlySpan<double> weights, Span<double> figures)
    {
        Fill(rows.Predicted, weights, figures);
        Fill(rows.Rules, weights, figures[1..]);
    }

    private void Fill(bool[] mqls, ReadOnlySpan<double> weights, Span<double> figures)
    {
        double all = 0, converted = 0, worked = 0, workedConverted = 0;
        double inside = 0, expected = 0, standing = 0, missed = 0;
        for (var row = 0; row < mqls.Length; row++)
        {
            if (!mqls[row]) continue;
            var (weight, label) = (weights[row], rows.Labels[row]);
            all += weight;
            converted += weight * label;
            if (rows.Worked[row])
            {
                worked += weight;
                workedConverted += weight * label;
            }

            if (rows.ChancesOfWork[row] < leastChance) continue;
            inside += weight;
            expected += weight * rows.ChancesIfWorked[row];
            standing += weight * _standsFor[row];
            missed += weight * _standsFor[row] * (label - rows.ChancesIfWorked[row]);
        }

        figures[AsObserved] = converted / all;
        figures[AmongWorked] = workedConverted / worked;
        figures[IfWorked] = (expected / inside) + (missed / standing);
    }
}
