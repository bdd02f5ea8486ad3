using System.Text;
using Predictive.Tables;

namespace Predictive.Simulation;

/// <summary>Writes one table of a simulated export.</summary>
/// <param name="directory">The folder.</param>
/// <param name="format">In which form.</param>
internal sealed class ExportTable(string directory, ExportFormat format)
{
    private const string Csv = ".csv";
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Names of files as this form has them.</summary>
    public static string Named(string text, ExportFormat format) => format switch
    {
        ExportFormat.Csv => text,
        ExportFormat.Parquet => text.Replace(Csv, ".parquet", StringComparison.Ordinal),
    };

    /// <summary>Writes a table.</summary>
    /// <param name="file">The file's name as CSV.</param>
    /// <param name="columns">Its columns' names.</param>
    /// <param name="rows">Its rows, gone through more than once: lines as CSV has them where they are dirty.</param>
    public void Write(string file, string columns, IEnumerable<(string[]? Cells, string? Dirt)> rows)
    {
        var path = Path.Combine(directory, Named(file, format));
        if (format == ExportFormat.Csv)
            WriteCsv(path, columns, rows);
        else
            WriteParquet(path, columns.Split(','), rows);
    }

    private static void WriteCsv(string path, string columns, IEnumerable<(string[]? Cells, string? Dirt)> rows)
    {
        using var writer = new StreamWriter(path, append: false, _utf8) { NewLine = "\n" };
        writer.WriteLine(columns);
        foreach (var (cells, dirt) in rows)
            writer.WriteLine(cells is null ? dirt : CsvText.Line(cells));
    }

    /// <summary>A row with more or fewer cells than columns cannot stand in Parquet.</summary>
    private static void WriteParquet(
        string path, string[] names, IEnumerable<(string[]? Cells, string? Dirt)> rows)
    {
        var table = rows.Select(row => row.Cells ?? CsvText.Cells(row.Dirt!)).Where(row => row.Length == names.Length);
        ParquetTableWriter.WriteFile(path, WrittenColumn.Of(names, table), writer =>
        {
            foreach (var row in table)
                writer.Write([.. row.Select(cell => cell.Length == 0 ? null : cell)]);
        });
    }
}
