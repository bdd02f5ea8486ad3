using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Predictive.Tables.Tests.Parquet;

/// <summary>A column that Parquet.Net writes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cells">Its cells as this house reads them.</param>
/// <param name="Field">What Parquet.Net calls it.</param>
/// <param name="WriteAsync">Writes the cells into a group of rows.</param>
internal sealed record OtherColumn(
    string Name, IReadOnlyList<string?> Cells, DataField Field, Func<ParquetRowGroupWriter, Task> WriteAsync);

/// <summary>Rows of the types that Parquet.Net writes, some of them missing, made by a seed.</summary>
internal sealed class OtherRows
{
    private readonly Random _random;

    public OtherRows(int rows, int seed)
    {
        (Rows, _random) = (rows, new Random(seed));
        Columns =
        [
            Words("word", () => ((string[])["paid", "Müller, 🚀", ""])[_random.Next(3)]),
            Words("id", () => string.Create(CultureInfo.InvariantCulture, $"L{_random.Next()}")),
            Of("double", () => _random.NextDouble() * 1e6, one => one.ToString("R", CultureInfo.InvariantCulture)),
            Of("float", () => _random.Next(1000) / 8f, one => one.ToString("R", CultureInfo.InvariantCulture)),
            Of("int", () => _random.Next(-9999, 9999), one => one.ToString(CultureInfo.InvariantCulture)),
            Of("long", () => _random.NextInt64(), one => one.ToString(CultureInfo.InvariantCulture)),
            Of("bool", () => _random.Next(2) == 0, one => one ? "true" : "false"),
            Of("decimal", () => _random.Next(100_000) + 0.125m,
                one => one.ToString("F18", CultureInfo.InvariantCulture)),
            Of("day", () => new DateOnly(2026, 1, 1).AddDays(_random.Next(365)), SomeRows.Day),
            Of("at", Moment, SomeRows.Moment, new DateTimeDataField(
                "at", DateTimeFormat.Timestamp, true, DateTimeTimeUnit.Micros, isNullable: true)),
            Of("at millis", Moment, SomeRows.Moment, new DateTimeDataField(
                "at millis", DateTimeFormat.Timestamp, true, DateTimeTimeUnit.Millis, isNullable: true)),
        ];
    }

    /// <summary>How many, in each of two groups.</summary>
    public int Rows { get; }

    public IReadOnlyList<OtherColumn> Columns { get; }

    /// <summary>Writes the rows twice, as two groups.</summary>
    public async Task WriteAsync(string path, CompressionMethod method, EncodingHint hint)
    {
        var schema = new ParquetSchema(Columns.Select(column => column.Field));
        var options = new ParquetOptions { CompressionMethod = method };
        foreach (var column in Columns.Where(column => Takes(column.Field.ClrType, hint)))
            options.ColumnEncodingHints[column.Field.Path.ToString()] = hint;
        await using var file = File.Create(path);
        await using var writer = await ParquetWriter.CreateAsync(schema, file, options);
        for (var i = 0; i < 2; i++)
        {
            using var group = writer.CreateRowGroup();
            foreach (var column in Columns)
                await column.WriteAsync(group);
            group.CompleteValidate();
        }
    }

    private static bool Takes(Type type, EncodingHint hint) => hint switch
    {
        EncodingHint.Dictionary => type == typeof(string),
        EncodingHint.DeltaBinaryPacked => type == typeof(int) || type == typeof(long),
        EncodingHint.ByteSplitStream => type == typeof(double) || type == typeof(float),
        _ => false,
    };

    private DateTime Moment() => DateTime.UnixEpoch.AddMilliseconds(_random.NextInt64(2_000_000_000_000));

    private OtherColumn Words(string name, Func<string> make)
    {
        var cells = Some(make);
        var field = new DataField(name, typeof(string), isNullable: true);
        return new OtherColumn(name, cells, field, group => group.WriteAsync(field, cells!));
    }

    private OtherColumn Of<T>(string name, Func<T> make, Func<T, string> text, DataField? given = null)
        where T : struct
    {
        var values = Enumerable.Range(0, Rows).Select(_ => _random.Next(5) == 0 ? (T?)null : make()).ToArray();
        var field = given ?? new DataField(name, typeof(T), isNullable: true);
        return new OtherColumn(
            name, [.. values.Select(value => value is { } one ? text(one) : null)], field,
            group => group.WriteAsync<T>(field, values.AsMemory()));
    }

    private string?[] Some(Func<string> make) =>
        [.. Enumerable.Range(0, Rows).Select(_ => _random.Next(5) == 0 ? null : make())];
}
