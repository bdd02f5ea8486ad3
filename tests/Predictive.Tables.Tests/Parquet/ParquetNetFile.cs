using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Predictive.Tables.Tests.Parquet;

/// <summary>Reads Parquet by Parquet.Net, each cell as a text as this house writes it.</summary>
internal static class ParquetNetFile
{
    private static readonly ParquetOptions _options = new() { UseDateOnlyTypeForDates = true };

    /// <summary>The columns, each from the first row to the last.</summary>
    public static async Task<List<List<string?>>> ReadAsync(byte[] file)
    {
        await using var reader = await ParquetReader.CreateAsync(new MemoryStream(file), _options);
        var columns = new List<List<string?>>();
        foreach (var field in reader.Schema.GetDataFields())
        {
            var cells = new List<string?>();
            for (var i = 0; i < reader.RowGroupCount; i++)
            {
                using var group = reader.OpenRowGroupReader(i);
                cells.AddRange(await CellsAsync(group, field));
            }

            columns.Add(cells);
        }

        return columns;
    }

    private static async Task<IEnumerable<string?>> CellsAsync(ParquetRowGroupReader group, DataField field)
    {
        var rows = checked((int)group.RowCount);
        if (field.ClrType == typeof(double))
            return await ValuesAsync<double>(group, field, rows, one => Number(one, "R"));
        if (field.ClrType == typeof(long))
            return await ValuesAsync<long>(group, field, rows, one => Number(one, null));
        if (field.ClrType == typeof(bool))
            return await ValuesAsync<bool>(group, field, rows, one => one ? "true" : "false");
        if (field.ClrType == typeof(DateTime))
            return await ValuesAsync<DateTime>(group, field, rows, SomeRows.Moment);
        if (field.ClrType == typeof(DateOnly))
            return await ValuesAsync<DateOnly>(group, field, rows, SomeRows.Day);
        var words = new string?[rows];
        await group.ReadAsync(field, words.AsMemory()!);
        return words;
    }

    private static string Number(IFormattable number, string? format) =>
        number.ToString(format, CultureInfo.InvariantCulture);

    private static async Task<IEnumerable<string?>> ValuesAsync<T>(
        ParquetRowGroupReader group, DataField field, int rows, Func<T, string> text)
        where T : struct
    {
        var values = new T?[rows];
        await group.ReadAsync(field, values.AsMemory());
        return values.Select(value => value is { } one ? text(one) : null);
    }
}
