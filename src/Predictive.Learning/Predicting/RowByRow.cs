namespace Predictive.Learning.Predicting;

/// <summary>The plain way to score a matrix: each row for itself.</summary>
internal static class RowByRow
{
    /// <summary>The margins of all rows.</summary>
    public static void Margins(IScorer scorer, FeatureMatrix rows, Memory<double> margins, int threads)
    {
        RowShape.Check(rows, margins.Length, scorer.Columns);
        RowChunks.ForEach(rows.Rows, threads, (start, count) =>
        {
            var row = new float[rows.Columns.Count];
            var chunk = margins.Span.Slice(start, count);
            for (var at = 0; at < count; at++)
            {
                rows.CopyRow(start + at, row);
                chunk[at] = scorer.Margin(row);
            }
        });
    }
}
