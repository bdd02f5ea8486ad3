using System.Text;
using Predictive.Tables.Parquet.Metadata;

namespace Predictive.Tables.Parquet;

/// <summary>Whether a column chunk can hold some words, by what its statistics say of its values.</summary>
internal static class WordRange
{
    private const byte FirstPrinted = 0x21;
    private const byte FirstBeyondAscii = 0x80;

    /// <summary>Whether a value may be one of the words, or begin with one, blanks around it aside.</summary>
    public static bool MayHold(ParquetColumn column, ColumnStatistics? statistics, IReadOnlyCollection<string> words)
    {
        if (column.Type.Kind != CellKind.Text || statistics is not { Least: { } least, Greatest: { } greatest })
            return true;

        // A value that begins with a blank stands elsewhere than its word: then the statistics say nothing.
        if (least is not [>= FirstPrinted, ..] || greatest is not [< FirstBeyondAscii, ..])
            return true;
        foreach (var word in words)
        {
            var bytes = Encoding.UTF8.GetBytes(word);
            var isAfterLeast = bytes.AsSpan().SequenceCompareTo(least) >= 0 || least.AsSpan().StartsWith(bytes);
            if (isAfterLeast && bytes.AsSpan().SequenceCompareTo(greatest) <= 0)
                return true;
        }

        return false;
    }
}
