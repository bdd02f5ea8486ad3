using Predictive.Tables.Parquet.Metadata;

namespace Predictive.Tables.Parquet.Pages;

/// <summary>What stands before a page.</summary>
internal sealed record PageHeader
{
    /// <summary>What it holds.</summary>
    public PageType Type { get; private init; }

    /// <summary>Its bytes once unpacked.</summary>
    public int Bytes { get; private init; }

    /// <summary>Its bytes in the file, without this header.</summary>
    public int PackedBytes { get; private init; }

    /// <summary>The checksum of its bytes in the file; null where there is none.</summary>
    public uint? Checksum { get; private init; }

    /// <summary>Its values, missing ones too.</summary>
    public int Values { get; private init; } = -1;

    /// <summary>How its values are written.</summary>
    public ParquetEncoding Encoding { get; private init; }

    /// <summary>How it says which values are missing; pages of version 2 always do it one way.</summary>
    public ParquetEncoding LevelEncoding { get; private init; } = ParquetEncoding.Rle;

    /// <summary>The bytes, never packed, that say which values are missing; of version 2.</summary>
    public int LevelBytes { get; private init; }

    /// <summary>The bytes before them, of which flat columns have none; of version 2.</summary>
    public int RepetitionBytes { get; private init; }

    /// <summary>Whether the values are packed as the column chunk says.</summary>
    public bool IsPacked { get; private init; } = true;

    /// <summary>Reads a header.</summary>
    /// <param name="bytes">Bytes from its beginning.</param>
    /// <param name="length">How many bytes it has.</param>
    public static PageHeader Read(ReadOnlySpan<byte> bytes, out int length)
    {
        var reader = new ThriftReader(bytes);
        var header = new PageHeader { Bytes = -1, PackedBytes = -1, Type = (PageType)(-1) };
        for (var field = 0; reader.NextField(ref field, out var type);)
        {
            switch (field)
            {
                case 1:
                    header = header with { Type = (PageType)reader.Int(type) };
                    break;
                case 2:
                    header = header with { Bytes = reader.Int(type) };
                    break;
                case 3:
                    header = header with { PackedBytes = reader.Int(type) };
                    break;
                case 4:
                    header = header with { Checksum = (uint)reader.Int(type) };
                    break;
                case 5 or 7:
                    header = header.WithValues(ref reader, type);
                    break;
                case 8:
                    header = header.WithValuesV2(ref reader, type);
                    break;
                default:
                    reader.Skip(type);
                    break;
            }
        }

        length = reader.Position;
        return header.Checked();
    }

    private PageHeader WithValues(ref ThriftReader reader, ThriftType type)
    {
        ThriftReader.Struct(type);
        var header = this;
        for (var field = 0; reader.NextField(ref field, out var inner);)
        {
            if (field == 1)
                header = header with { Values = reader.Int(inner) };
            else if (field == 2)
                header = header with { Encoding = (ParquetEncoding)reader.Int(inner) };
            else if (field == 3 && inner == ThriftType.I32)
                header = header with { LevelEncoding = (ParquetEncoding)reader.Int(inner) };
            else
                reader.Skip(inner);
        }

        return header;
    }

    private PageHeader WithValuesV2(ref ThriftReader reader, ThriftType type)
    {
        ThriftReader.Struct(type);
        var header = this;
        for (var field = 0; reader.NextField(ref field, out var inner);)
        {
            if (field == 1)
                header = header with { Values = reader.Int(inner) };
            else if (field == 4)
                header = header with { Encoding = (ParquetEncoding)reader.Int(inner) };
            else if (field == 5)
                header = header with { LevelBytes = reader.Int(inner) };
            else if (field == 6)
                header = header with { RepetitionBytes = reader.Int(inner) };
            else if (field == 7)
                header = header with { IsPacked = ThriftReader.Bool(inner) };
            else
                reader.Skip(inner);
        }

        return header;
    }

    private PageHeader Checked()
    {
        if (!Enum.IsDefined(Type) || !Enum.IsDefined(Encoding))
            throw new ParquetDataException($"a page has the unknown type {Type} or encoding {Encoding}");
        if (Bytes < 0 || PackedBytes < 0 || (Values < 0 && Type != PageType.Index))
            throw new ParquetDataException($"a page has {Values} values in {PackedBytes} bytes, unpacked {Bytes}");
        if (LevelBytes < 0 || RepetitionBytes < 0 || (long)LevelBytes + RepetitionBytes > Math.Min(Bytes, PackedBytes))
            throw new ParquetDataException($"a page of {PackedBytes} bytes has levels of {LevelBytes} bytes");
        return this;
    }
}
