namespace Predictive.Tables.Parquet.Metadata;

/// <summary>What the values of a column mean: as the file says, else by the old numbers, else as stored.</summary>
internal static class Meaning
{
    private const long Millisecond = 1_000_000;
    private const long Microsecond = 1_000;
    private const int MostDecimals = 1_000;

    /// <summary>The meaning; one that does not go with how values are stored is passed over.</summary>
    public static CellType Of(SchemaElement element, PhysicalType physical)
    {
        var said = element.Logical is { } logical ? OfLogical(logical) : null;
        said ??= OfConverted(element);
        if (said is null || !Fits(said.Kind, physical, element.Length))
            return Stored(physical);
        if (said.Scale is < 0 or > MostDecimals)
            throw new ParquetDataException($"the column '{element.Name}' has {said.Scale} decimals");
        return said.Kind == CellKind.Unsigned64 && physical == PhysicalType.Int32
            ? said with { Kind = CellKind.Unsigned32 }
            : said;
    }

    private static CellType? OfLogical(LogicalType logical) => logical.Number switch
    {
        1 or 4 or 12 => new CellType(CellKind.Text),
        5 => new CellType(CellKind.Decimal, logical.Scale),
        6 => new CellType(CellKind.Date),
        7 => new CellType(CellKind.Time, 0, logical.NanosecondsPerUnit, logical.IsUtc),
        8 => new CellType(CellKind.Timestamp, 0, logical.NanosecondsPerUnit, logical.IsUtc),
        10 => new CellType(logical.IsSigned ? CellKind.Whole : CellKind.Unsigned64),
        13 or 16 or 17 or 18 => new CellType(CellKind.Binary),
        14 => new CellType(CellKind.Uuid),
        15 => new CellType(CellKind.Real16),
        _ => null,
    };

    private static CellType? OfConverted(SchemaElement element) => element.Converted switch
    {
        0 or 4 or 19 => new CellType(CellKind.Text),
        5 => new CellType(CellKind.Decimal, element.Scale),
        6 => new CellType(CellKind.Date),
        7 => new CellType(CellKind.Time, 0, Millisecond, IsUtc: true),
        8 => new CellType(CellKind.Time, 0, Microsecond, IsUtc: true),
        9 => new CellType(CellKind.Timestamp, 0, Millisecond, IsUtc: true),
        10 => new CellType(CellKind.Timestamp, 0, Microsecond, IsUtc: true),
        >= 11 and <= 14 => new CellType(CellKind.Unsigned64),
        >= 15 and <= 18 => new CellType(CellKind.Whole),
        20 => new CellType(CellKind.Binary),
        21 => new CellType(CellKind.Interval),
        _ => null,
    };

    private static bool Fits(CellKind kind, PhysicalType physical, int length) => kind switch
    {
        CellKind.Whole or CellKind.Unsigned64 => physical is PhysicalType.Int32 or PhysicalType.Int64,
        CellKind.Date => physical == PhysicalType.Int32,
        CellKind.Time => physical is PhysicalType.Int32 or PhysicalType.Int64,
        CellKind.Timestamp => physical == PhysicalType.Int64,
        CellKind.Decimal => physical is PhysicalType.Int32 or PhysicalType.Int64 or PhysicalType.ByteArray
            or PhysicalType.FixedLenByteArray,
        CellKind.Uuid => physical == PhysicalType.FixedLenByteArray && length == 16,
        CellKind.Interval => physical == PhysicalType.FixedLenByteArray && length == 12,
        CellKind.Real16 => physical == PhysicalType.FixedLenByteArray && length == 2,
        CellKind.Text or CellKind.Binary => physical is PhysicalType.ByteArray or PhysicalType.FixedLenByteArray,
        _ => false,
    };

    private static CellType Stored(PhysicalType physical) => physical switch
    {
        PhysicalType.Boolean => new CellType(CellKind.Boolean),
        PhysicalType.Int32 or PhysicalType.Int64 => new CellType(CellKind.Whole),
        PhysicalType.Int96 => new CellType(CellKind.OldTimestamp, IsUtc: true),
        PhysicalType.Float => new CellType(CellKind.Real32),
        PhysicalType.Double => new CellType(CellKind.Real64),
        PhysicalType.ByteArray => new CellType(CellKind.Bytes),
        PhysicalType.FixedLenByteArray => new CellType(CellKind.Binary),
    };
}
