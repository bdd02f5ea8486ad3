namespace Predictive.Tables.Parquet.Writing;

/// <summary>What the end of the file says of a column chunk.</summary>
/// <param name="DictionaryStart">Where its dictionary begins; 0 where it has none.</param>
/// <param name="DataStart">Where its first page of values begins.</param>
/// <param name="Bytes">Its bytes in the file.</param>
/// <param name="UnpackedBytes">Its bytes once unpacked.</param>
/// <param name="Missing">How many values are missing.</param>
/// <param name="Least">No value is before it; null where it is not told.</param>
/// <param name="Greatest">No value is after it.</param>
internal sealed record WrittenChunk(
    long DictionaryStart, long DataStart, long Bytes, long UnpackedBytes, long Missing, byte[]? Least,
    byte[]? Greatest);

/// <summary>What the end of the file says of a row group.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Chunks">Its column chunks.</param>
internal sealed record WrittenGroup(long Rows, WrittenChunk[] Chunks);
