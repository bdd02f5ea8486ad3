namespace Predictive.Tables.Parquet.Metadata;

/// <summary>A column or a group of columns, as the schema lists them.</summary>
internal sealed record SchemaElement
{
    /// <summary>Its name.</summary>
    public string Name { get; private init; } = "";

    /// <summary>How its values are stored; null for a group.</summary>
    public int? Physical { get; private init; }

    /// <summary>The bytes of a value, where all have as many.</summary>
    public int Length { get; private init; }

    /// <summary>0: never missing; 1: may be missing; 2: several.</summary>
    public int Repetition { get; private init; }

    /// <summary>How many elements it is a group of.</summary>
    public int Children { get; private init; }

    /// <summary>What its values mean, in the old numbers.</summary>
    public int? Converted { get; private init; }

    /// <summary>The decimals that go with the old numbers.</summary>
    public int Scale { get; private init; }

    /// <summary>What its values mean.</summary>
    public LogicalType? Logical { get; private init; }

    /// <summary>Reads an element of the file's metadata.</summary>
    public static SchemaElement Read(ref ThriftReader reader, ThriftType type)
    {
        ThriftReader.Struct(type);
        var element = new SchemaElement();
        for (var field = 0; reader.NextField(ref field, out var inner);)
        {
            switch (field)
            {
                case 1:
                    element = element with { Physical = reader.Int(inner) };
                    break;
                case 2:
                    element = element with { Length = reader.Int(inner) };
                    break;
                case 3:
                    element = element with { Repetition = reader.Int(inner) };
                    break;
                case 4:
                    element = element with { Name = reader.Text(inner) };
                    break;
                case 5:
                    element = element with { Children = reader.Int(inner) };
                    break;
                case 6:
                    element = element with { Converted = reader.Int(inner) };
                    break;
                case 7:
                    element = element with { Scale = reader.Int(inner) };
                    break;
                case 10:
                    element = element with { Logical = LogicalType.Read(ref reader, inner) };
                    break;
                default:
                    reader.Skip(inner);
                    break;
            }
        }

        return element;
    }
}
