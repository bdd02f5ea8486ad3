using System.Runtime.InteropServices;
using Predictive.Tables.Parquet.Metadata;

namespace Predictive.Tables.Parquet.Encodings;

/// <summary>Numbers as they lie in memory, the lowest byte first.</summary>
internal sealed class PlainNumbers(PageBytes bytes, PhysicalType physical) : ValueDecoder
{
    public override void Read(ColumnValues values, int count)
    {
        values.Reserve(count);
        var size = SizeOf(physical);
        ReadFrom(bytes.TakeSpan((long)count * size), physical, values);
    }

    /// <summary>The bytes of a number.</summary>
    public static int SizeOf(PhysicalType physical) => physical is PhysicalType.Int32 or PhysicalType.Float ? 4 : 8;

    /// <summary>Reads all numbers in some bytes.</summary>
    public static void ReadFrom(ReadOnlySpan<byte> span, PhysicalType physical, ColumnValues values)
    {
        switch (physical)
        {
            case PhysicalType.Int32:
                Widen(MemoryMarshal.Cast<byte, int>(span), values.Whole);
                break;
            case PhysicalType.Int64:
                MemoryMarshal.Cast<byte, long>(span).CopyTo(values.Whole);
                break;
            case PhysicalType.Float:
                Widen(MemoryMarshal.Cast<byte, float>(span), values.Real);
                break;
            default:
                MemoryMarshal.Cast<byte, double>(span).CopyTo(values.Real);
                break;
        }
    }

    private static void Widen(ReadOnlySpan<int> numbers, Span<long> into)
    {
        for (var i = 0; i < numbers.Length; i++)
            into[i] = numbers[i];
    }

    private static void Widen(ReadOnlySpan<float> numbers, Span<double> into)
    {
        for (var i = 0; i < numbers.Length; i++)
            into[i] = numbers[i];
    }
}
