namespace Predictive.Tables.Parquet.Metadata;

/// <summary>What the values of a schema element mean, as the file says it.</summary>
/// <param name="Number">Which meaning: the field of Parquet's union of them.</param>
/// <param name="Scale">Decimals.</param>
/// <param name="NanosecondsPerUnit">What one is, of times and moments.</param>
/// <param name="IsUtc">Whether times and moments are in UTC.</param>
/// <param name="Bits">How many bits whole numbers have.</param>
/// <param name="IsSigned">Whether they have a sign.</param>
internal sealed record LogicalType(
    int Number, int Scale = 0, long NanosecondsPerUnit = 1, bool IsUtc = false, int Bits = 0, bool IsSigned = true)
{
    /// <summary>Reads the union.</summary>
    public static LogicalType? Read(ref ThriftReader reader, ThriftType type)
    {
        ThriftReader.Struct(type);
        LogicalType? logical = null;
        for (var field = 0; reader.NextField(ref field, out var inner);)
        {
            logical = new LogicalType(field);
            switch (field)
            {
                case 5:
                    logical = ReadDecimal(ref reader, inner);
                    break;
                case 7 or 8:
                    logical = ReadTime(field, ref reader, inner);
                    break;
                case 10:
                    logical = ReadInteger(ref reader, inner);
                    break;
                default:
                    reader.Skip(inner);
                    break;
            }
        }

        return logical;
    }

    private static LogicalType ReadDecimal(ref ThriftReader reader, ThriftType type)
    {
        ThriftReader.Struct(type);
        var logical = new LogicalType(5);
        for (var field = 0; reader.NextField(ref field, out var inner);)
        {
            if (field == 1)
                logical = logical with { Scale = reader.Int(inner) };
            else
                reader.Skip(inner);
        }

        return logical;
    }

    private static LogicalType ReadTime(int number, ref ThriftReader reader, ThriftType type)
    {
        ThriftReader.Struct(type);
        var logical = new LogicalType(number);
        for (var field = 0; reader.NextField(ref field, out var inner);)
        {
            if (field == 1)
                logical = logical with { IsUtc = ThriftReader.Bool(inner) };
            else if (field == 2)
                logical = logical with { NanosecondsPerUnit = ReadUnit(ref reader, inner) };
            else
                reader.Skip(inner);
        }

        return logical;
    }

    private static long ReadUnit(ref ThriftReader reader, ThriftType type)
    {
        ThriftReader.Struct(type);
        var unit = 0L;
        for (var field = 0; reader.NextField(ref field, out var inner);)
        {
            unit = field switch
            {
                1 => 1_000_000,
                2 => 1_000,
                3 => 1,
                _ => throw new ParquetDataException($"a time has the unknown unit {field}"),
            };
            reader.Skip(inner);
        }

        return unit > 0 ? unit : throw new ParquetDataException("a time has no unit");
    }

    private static LogicalType ReadInteger(ref ThriftReader reader, ThriftType type)
    {
        ThriftReader.Struct(type);
        var logical = new LogicalType(10);
        for (var field = 0; reader.NextField(ref field, out var inner);)
        {
            if (field == 1)
                logical = logical with { Bits = reader.Int(inner) };
            else if (field == 2)
                logical = logical with { IsSigned = ThriftReader.Bool(inner) };
            else
                reader.Skip(inner);
        }

        return logical;
    }
}
