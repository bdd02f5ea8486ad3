namespace Predictive.Tables.Parquet.Metadata;

/// <summary>Makes columns of a schema that has no others than flat ones.</summary>
internal static class FlatSchema
{
    private const int NamesShown = 10;

    /// <summary>The columns, in their order.</summary>
    /// <exception cref="ParquetDataException">A column is nested, or the schema makes no sense.</exception>
    public static IReadOnlyList<ParquetColumn> Of(IReadOnlyList<SchemaElement> elements)
    {
        if (elements.Count == 0)
            throw new ParquetDataException("it has no schema");
        var columns = new List<ParquetColumn>();
        var nested = new List<string>();
        var at = 1;
        while (at < elements.Count)
        {
            var element = elements[at];
            if (element.Physical is not null && element.Children == 0 && element.Repetition is 0 or 1)
                columns.Add(Column(element));
            else
                nested.Add(element.Name);
            at = AfterSubtree(elements, at);
        }

        if (nested.Count > 0)
        {
            var more = nested.Count > NamesShown ? $" and {nested.Count - NamesShown} more" : "";
            throw new ParquetDataException($"it has nested columns (lists, maps or structs): "
                + $"{string.Join(", ", nested.Take(NamesShown).Select(name => $"'{name}'"))}{more}; only flat columns "
                + "can be read: write the file without them, or with one flat column for each of their fields");
        }

        return columns;
    }

    private static int AfterSubtree(IReadOnlyList<SchemaElement> elements, int at)
    {
        for (var open = 1L; open > 0; at++)
        {
            if (at >= elements.Count || elements[at].Children < 0)
                throw new ParquetDataException("its schema ends within a group");
            open += elements[at].Children - 1;
        }

        return at;
    }

    private static ParquetColumn Column(SchemaElement element)
    {
        var physical = (PhysicalType)element.Physical!;
        if (!Enum.IsDefined(physical))
            throw new ParquetDataException($"the column '{element.Name}' has the unknown type {element.Physical}");
        if (physical == PhysicalType.FixedLenByteArray && element.Length is < 1 or > 1 << 24)
            throw new ParquetDataException($"the column '{element.Name}' has values of {element.Length} bytes");
        var length = physical switch
        {
            PhysicalType.Int96 => 12,
            PhysicalType.FixedLenByteArray => element.Length,
            _ => 0,
        };
        return new ParquetColumn(
            element.Name, physical, length, element.Repetition == 1, Meaning.Of(element, physical));
    }
}
