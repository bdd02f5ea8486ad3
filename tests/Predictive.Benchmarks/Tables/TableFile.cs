using System.Globalization;
using Predictive.Learning;

namespace Predictive.Benchmarks.Tables;

/// <summary>Flat files whose columns are features as they stand: Adult and HIGGS.</summary>
internal static class TableFile
{
    private const double TestShare = 0.25;
    private const ulong SplitSeed = 11;
    private static readonly string[] _higgsFiles = ["binary.train", "binary.test"];

    /// <summary>Adult: the last column is the label, a question mark is missing; null where it is not here.</summary>
    public static BenchmarkTable? Adult()
    {
        if (DataFolder.Find("benchmarks", "adult", "adult.csv") is not { } path) return null;
        string[][] lines = [.. File.ReadLines(path).Where(line => line.Length > 0)
            .Select(line => line.Split(',', StringSplitOptions.TrimEntries))];
        var columns = Enumerable.Range(0, lines[0].Length - 1)
            .Select(at => Column(lines[0][at], [.. lines[1..].Select(line => line[at])])).ToArray();
        return AtRandom("Adult", Rows(columns, [.. lines[1..].Select(line => line[^1] == "1" ? 1.0 : 0)]));
    }

    /// <summary>HIGGS, both of its files together, the label first; null where it is not here.</summary>
    public static BenchmarkTable? Higgs()
    {
        if (DataFolder.Find("benchmarks", "higgs_7k") is not { } folder) return null;
        string[][] lines = [.. _higgsFiles
            .SelectMany(file => File.ReadLines(Path.Combine(folder, file)))
            .Where(line => line.Length > 0).Select(line => line.Split('\t'))];
        var columns = Enumerable.Range(1, lines[0].Length - 1)
            .Select(at => Column($"x{at}", [.. lines.Select(line => line[at])])).ToArray();
        return AtRandom("HIGGS", Rows(columns, [.. lines.Select(line => line[0] == "1" ? 1.0 : 0)]));
    }

    private static BenchmarkTable AtRandom(string name, LabelledRows rows)
    {
        int[] order = [.. Enumerable.Range(0, rows.Rows)];
        new SeededRandom(SplitSeed).Shuffle(order.AsSpan());
        var border = (int)(order.Length * (1 - TestShare));
        return BenchmarkTable.OfSingles(
            name, "at random, 75/25", rows.Take(order.AsSpan(0, border)), rows.Take(order.AsSpan(border)));
    }

    private static LabelledRows Rows((FeatureColumn Column, float[] Values)[] columns, double[] labels) => new(
        new FeatureMatrix([.. columns.Select(one => one.Column)], [.. columns.Select(one => one.Values)]),
        labels,
        Array.ConvertAll(labels, _ => 1.0));

    private static (FeatureColumn Column, float[] Values) Column(string name, string[] cells)
    {
        if (Array.TrueForAll(
            cells, cell => IsMissing(cell) || float.TryParse(cell, CultureInfo.InvariantCulture, out _)))
        {
            return (FeatureColumn.Number(name), Array.ConvertAll(
                cells, cell => IsMissing(cell) ? float.NaN : float.Parse(cell, CultureInfo.InvariantCulture)));
        }

        string[] levels = [.. cells.Where(cell => !IsMissing(cell)).Distinct().Order(StringComparer.Ordinal)];
        var column = FeatureColumn.Category(name, levels);
        return (column, Array.ConvertAll(cells, cell => column.CodeOf(IsMissing(cell) ? null : cell)));
    }

    private static bool IsMissing(string cell) => cell is "" or "?";
}
