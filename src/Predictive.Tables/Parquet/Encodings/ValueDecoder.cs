namespace Predictive.Tables.Parquet.Encodings;

/// <summary>Reads the values of a page, none of them missing, some at a time.</summary>
internal abstract class ValueDecoder
{
    /// <summary>How many values may be asked for at once.</summary>
    public virtual int MostAtOnce => int.MaxValue;

    /// <summary>Reads the next values over those of before.</summary>
    /// <exception cref="ParquetDataException">The page ends before them, or is not what it should be.</exception>
    public abstract void Read(ColumnValues values, int count);
}
