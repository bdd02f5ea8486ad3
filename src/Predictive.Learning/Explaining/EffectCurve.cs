namespace Predictive.Learning.Explaining;

/// <summary>
/// How the margin moves with one column while the others stay what they are: accumulated local effects (Apley and Zhu
/// 2020), in log-odds, centred so that their mean over the rows is 0.
/// </summary>
/// <remarks>
/// A number: its rows are cut at quantiles, the margin's mean change across each interval is taken over the rows inside
/// it only, and these changes are added up. Rows are never asked about values far from their own, so that columns that
/// go together do not lead to leads that cannot exist. Categories and missing values have no order to walk along: there
/// the effect is the mean, over the rows that have the level (or lack a value), of what it adds compared with the usual
/// mixture of the others (of at most twenty levels, or of the curve's points) in the same rows.
/// </remarks>
public sealed class EffectCurve
{
    private EffectCurve(FeatureColumn column, EffectPoint[] points, EffectPoint? missing)
    {
        Column = column;
        Points = points;
        Missing = missing;
    }

    /// <summary>The column.</summary>
    public FeatureColumn Column { get; }

    /// <summary>
    /// Numbers rise; levels are in the order of their codes. Empty where no row has a value.
    /// </summary>
    public IReadOnlyList<EffectPoint> Points { get; }

    /// <summary>The effect of being missing; null where no row is.</summary>
    public EffectPoint? Missing { get; }

    /// <summary>Measures the effect of one column.</summary>
    /// <param name="scorer">Whose margin.</param>
    /// <param name="rows">Rows as they are scored, with the scorer's columns.</param>
    /// <param name="column">The place of the column.</param>
    /// <param name="weights">A finite weight above 0 a row; null where all count alike.</param>
    /// <param name="options">How finely.</param>
    /// <exception cref="ArgumentException">The matrix, place, weights or options do not fit.</exception>
    public static EffectCurve Of(
        IScorer scorer, FeatureMatrix rows, int column, double[]? weights = null, EffectOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(rows);
        (options ??= EffectOptions.Default).Validate();
        RowShape.Check(rows.Columns, scorer.Columns, "the matrix");
        RowWeights.Check(weights, rows.Rows);
        if (column < 0 || column >= rows.Columns.Count)
        {
            throw new ArgumentException(
                $"Column {column} was asked for; allowed are 0 to {rows.Columns.Count - 1}.", nameof(column));
        }

        var probe = new EffectProbe(scorer, rows, column, weights, options.MostRows);
        var named = rows.Columns[column];
        return named.Kind switch
        {
            FeatureKind.Number => OfNumber(named, probe, options),
            FeatureKind.Category => OfCategory(named, probe, options),
        };
    }

    private static EffectCurve OfNumber(FeatureColumn column, EffectProbe probe, EffectOptions options)
    {
        var points = LocalEffects.Accumulate(probe, options.MostPoints);
        var missing = LevelEffects.Of(probe, float.NaN, points);
        return new EffectCurve(column, points, missing.Rows == 0 ? null : missing);
    }

    private static EffectCurve OfCategory(FeatureColumn column, EffectProbe probe, EffectOptions options)
    {
        var points = LevelEffects.OfAll(probe, column.Levels.Count, options.MostPoints);
        var levels = Array.FindAll(points, point => !float.IsNaN(point.Value));
        var missing = Array.FindIndex(points, point => float.IsNaN(point.Value));
        return new EffectCurve(column, levels, missing < 0 ? null : points[missing]);
    }
}
