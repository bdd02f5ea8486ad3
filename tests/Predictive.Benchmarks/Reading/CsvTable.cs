using System.Text;
using Predictive.Learning;

namespace Predictive.Benchmarks.Reading;

/// <summary>A table made by a seed, as a file of comma-separated values.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record CsvTable(string Name, int Rows, IReadOnlyList<CsvColumn> Columns)
{
    private const ulong Seed = 4;

    /// <summary>Writes the table where it is missing; the same rows are always the same bytes.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="file">The file's name; null for one that says what it holds.</param>
    public CsvFile WriteTo(string folder, string? file = null)
    {
        var path = Path.Combine(folder, file ?? FormattableString.Invariant($"{Name}-{Rows}.csv"));
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(folder);
            using (var text = new StreamWriter(path + ".part", append: false, new UTF8Encoding(false), 1 << 16))
                Write(text);
            File.Move(path + ".part", path);
        }

        return new CsvFile(path, [.. Columns.Select(column => new CsvFileColumn(column.Name, column.Kind))]);
    }

    private void Write(StreamWriter text)
    {
        var random = new SeededRandom(Seed);
        text.Write(string.Join(',', Columns.Select(column => column.Name)) + "\n");
        for (var row = 0; row < Rows; row++)
        {
            for (var i = 0; i < Columns.Count; i++)
            {
                if (i > 0) text.Write(',');
                Columns[i].Cell(text, random, row);
            }

            text.Write('\n');
        }
    }
}
