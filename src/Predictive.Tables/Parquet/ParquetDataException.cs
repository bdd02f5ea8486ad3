namespace Predictive.Tables.Parquet;

/// <summary>
/// Bytes are not what Parquet allows. Who reads them says of which file, row group and column they are, as a
/// <see cref="TableException"/>.
/// </summary>
internal sealed class ParquetDataException(string message) : Exception(message)
{
    /// <summary>Whether more bytes might make sense of what was read.</summary>
    public bool EndedEarly { get; init; }

    /// <summary>The bytes end before what they tell of.</summary>
    public static ParquetDataException Ended(string what) => new($"the bytes end within {what}") { EndedEarly = true };
}
