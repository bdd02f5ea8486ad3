using Predictive.Data;
using Predictive.Tables;

namespace Predictive.Benchmarks.Reading;

/// <summary>A table in memory, column by column.</summary>
internal sealed class TypedColumns
{
    private readonly List<List<string>> _words = [];
    private readonly List<List<double>> _numbers = [];
    private readonly List<List<long>> _moments = [];

    /// <summary>How many rows.</summary>
    public long Rows { get; private set; }

    /// <summary>How many cells are not empty.</summary>
    public double Cells =>
        _words.Sum(column => column.Count(word => word.Length > 0))
        + _numbers.Sum(column => column.Count(number => !double.IsNaN(number)))
        + _moments.Sum(column => column.Count(ticks => ticks != 0));

    /// <summary>The sum of all numbers.</summary>
    public double NumberSum => _numbers.Sum(column => column.Where(number => !double.IsNaN(number)).Sum());

    /// <summary>The sum of all moments, in seconds since 1970.</summary>
    public double MomentSum => _moments.Sum(column => column.Where(ticks => ticks != 0)
        .Sum(ticks => (ticks - DateTime.UnixEpoch.Ticks) / (double)TimeSpan.TicksPerSecond));

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">A cell is not what its column holds.</exception>
    public static TypedColumns Read(CsvFile file)
    {
        var table = new TypedColumns();
        using var reader = TableReader.Open(file.Path);
        var moments = new MomentReader(TimeZoneInfo.Utc);
        var readers = file.Columns.Select((column, i) => column.Kind switch
        {
            "number" => Numbers(reader, i, Added(table._numbers)),
            "moment" => Moments(reader, i, moments, Added(table._moments)),
            _ => Words(reader, i, Added(table._words)),
        }).ToArray();
        while (reader.Read())
        {
            table.Rows++;
            foreach (var cell in readers)
                cell();
        }

        return table;
    }

    private static List<T> Added<T>(List<List<T>> columns)
    {
        columns.Add([]);
        return columns[^1];
    }

    private static Action Words(TableReader reader, int place, List<string> column) =>
        () => column.Add(reader[place]);

    private static Action Numbers(TableReader reader, int place, List<double> column) => () =>
    {
        var text = reader.Letters(place);
        column.Add(text.IsEmpty ? double.NaN
            : PlainNumber.TryRead(text, out var number) ? number
            : throw new FormatException($"Line {reader.Line}: '{text}' is no number."));
    };

    private static Action Moments(TableReader reader, int place, MomentReader moments, List<long> column) => () =>
    {
        var text = reader.Letters(place);
        column.Add(text.IsEmpty ? 0
            : moments.TryRead(text, out var moment) ? moment.Ticks
            : throw new FormatException($"Line {reader.Line}: '{text}' is no moment."));
    };
}
