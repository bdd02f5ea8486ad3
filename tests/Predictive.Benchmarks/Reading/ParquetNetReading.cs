using Parquet;
using Parquet.Schema;

namespace Predictive.Benchmarks.Reading;

/// <summary>Reads a Parquet file by Parquet.Net into columns in memory, and tells what it read.</summary>
internal sealed class ParquetNetReading
{
    private readonly List<string?[]> _words = [];
    private readonly List<double?[]> _numbers = [];
    private readonly List<DateTime?[]> _moments = [];

    /// <summary>How many rows.</summary>
    public long Rows { get; private set; }

    /// <summary>How many cells are not empty.</summary>
    public double Cells => _words.Sum(part => part.Count(word => word is { Length: > 0 }))
        + _numbers.Sum(part => part.Count(number => number is not null))
        + _moments.Sum(part => part.Count(moment => moment is not null));

    /// <summary>The sum of all numbers.</summary>
    public double NumberSum => _numbers.Sum(part => part.Sum(number => number ?? 0));

    /// <summary>The sum of all moments, in seconds since 1970.</summary>
    public double MomentSum => _moments.Sum(part => part.Sum(moment =>
        moment is { } at ? (at - DateTime.UnixEpoch).TotalSeconds : 0));

    /// <summary>Reads a file.</summary>
    public static async Task<ParquetNetReading> OfAsync(string path)
    {
        var table = new ParquetNetReading();
        await using var reader = await ParquetReader.CreateAsync(path);
        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            using var group = reader.OpenRowGroupReader(i);
            var rows = (int)group.RowCount;
            table.Rows += rows;
            foreach (var field in reader.Schema.GetDataFields())
                await table.AddAsync(group, field, rows);
        }

        return table;
    }

    private async Task AddAsync(ParquetRowGroupReader group, DataField field, int rows)
    {
        if (field.ClrType == typeof(double))
        {
            _numbers.Add(new double?[rows]);
            await group.ReadAsync<double>(field, _numbers[^1].AsMemory());
        }
        else if (field.ClrType == typeof(DateTime))
        {
            _moments.Add(new DateTime?[rows]);
            await group.ReadAsync<DateTime>(field, _moments[^1].AsMemory());
        }
        else
        {
            _words.Add(new string?[rows]);
            await group.ReadAsync(field, _words[^1].AsMemory()!);
        }
    }
}
