namespace Predictive.Tables.Parquet.Metadata;

/// <summary>Between which bytes the values of a column chunk lie; null where the file does not say.</summary>
/// <param name="Least">No value is before it.</param>
/// <param name="Greatest">No value is after it.</param>
internal sealed record ColumnStatistics(byte[]? Least, byte[]? Greatest)
{
    /// <summary>Reads the statistics; those in the old order, which nobody agreed on, are passed over.</summary>
    public static ColumnStatistics Read(ref ThriftReader reader, ThriftType type)
    {
        ThriftReader.Struct(type);
        byte[]? least = null, greatest = null;
        for (var field = 0; reader.NextField(ref field, out var inner);)
        {
            switch (field)
            {
                case 5:
                    greatest = reader.Binary(inner).ToArray();
                    break;
                case 6:
                    least = reader.Binary(inner).ToArray();
                    break;
                default:
                    reader.Skip(inner);
                    break;
            }
        }

        return new ColumnStatistics(least, greatest);
    }
}
