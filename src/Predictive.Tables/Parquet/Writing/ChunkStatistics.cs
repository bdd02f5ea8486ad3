namespace Predictive.Tables.Parquet.Writing;

/// <summary>The least and the greatest value of a column chunk, as bytes.</summary>
internal static class ChunkStatistics
{
    private const int LongestTold = 64;

    /// <summary>Both; null where there is no value, or where one is too long to be told.</summary>
    public static (byte[] Least, byte[] Greatest)? Of(ColumnBuffer buffer)
    {
        var (least, greatest) = buffer.Column.Kind switch
        {
            ColumnKind.Text => Places(buffer.Text, static (a, b) => a.AsSpan().SequenceCompareTo(b)),
            ColumnKind.Number => Places(buffer.Real, static (a, b) => a.CompareTo(b)),
            _ => Places(buffer.Whole, static (a, b) => a.CompareTo(b)),
        };
        if (least < 0)
            return null;
        var (from, to) = (PageEncoding.Plain(buffer, least), PageEncoding.Plain(buffer, greatest));
        if (buffer.Column.Kind == ColumnKind.Number)
        {
            // Zero has two signs, which compare as equal: the range must hold both.
            from = buffer.Real[least] == 0 ? BitConverter.GetBytes(-0.0) : from;
            to = buffer.Real[greatest] == 0 ? BitConverter.GetBytes(0.0) : to;
        }

        return Math.Max(from.Length, to.Length) <= LongestTold ? (from, to) : null;
    }

    private static (int Least, int Greatest) Places<T>(List<T> values, Comparison<T> compare)
    {
        if (values.Count == 0)
            return (-1, -1);
        var (least, greatest) = (0, 0);
        for (var i = 1; i < values.Count; i++)
        {
            if (compare(values[i], values[least]) < 0)
                least = i;
            if (compare(values[i], values[greatest]) > 0)
                greatest = i;
        }

        return (least, greatest);
    }
}
