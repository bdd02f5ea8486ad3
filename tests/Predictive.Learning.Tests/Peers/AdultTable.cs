using System.Globalization;
using Xunit;

namespace Predictive.Learning.Tests.Peers;

/// <summary>The Adult data set: the last column is the label, a question mark is missing.</summary>
internal static class AdultTable
{
    /// <summary>Where the file lies; skips the test where it does not.</summary>
    public static string Path()
    {
        var path = System.IO.Path.Combine(DataFolder(), "benchmarks", "adult", "adult.csv");
        if (!File.Exists(path)) Assert.Skip($"The Adult data is not at '{path}'; set PREDICTIVE_DATA to its folder.");
        return path;
    }

    /// <summary>All rows.</summary>
    public static LabelledRows Read(string path)
    {
        var lines = File.ReadLines(path).Where(line => line.Length > 0)
            .Select(line => line.Split(',', StringSplitOptions.TrimEntries)).ToArray();
        var columns = World.Rows(0, lines[0].Length - 1)
            .Select(at => Column(lines[0][at], [.. lines[1..].Select(line => line[at])])).ToArray();
        var matrix = new FeatureMatrix(
            [.. columns.Select(column => column.Column)], [.. columns.Select(column => column.Values)]);
        double[] labels = [.. lines[1..].Select(line => line[^1] == "1" ? 1.0 : 0)];
        return new LabelledRows(matrix, labels, [.. labels.Select(_ => 1.0)]);
    }

    private static (FeatureColumn Column, float[] Values) Column(string name, string[] cells)
    {
        if (cells.All(cell => IsMissing(cell) || float.TryParse(cell, CultureInfo.InvariantCulture, out _)))
        {
            return (FeatureColumn.Number(name), Array.ConvertAll(
                cells, cell => IsMissing(cell) ? float.NaN : float.Parse(cell, CultureInfo.InvariantCulture)));
        }

        string[] levels = [.. cells.Where(cell => !IsMissing(cell)).Distinct().Order(StringComparer.Ordinal)];
        var column = FeatureColumn.Category(name, levels);
        return (column, Array.ConvertAll(cells, cell => column.CodeOf(IsMissing(cell) ? null : cell)));
    }

    private static bool IsMissing(string cell) => cell is "" or "?";

    private static string DataFolder()
    {
        if (Environment.GetEnvironmentVariable("PREDICTIVE_DATA") is { Length: > 0 } told) return told;
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Predictive.sln")))
        {
            folder = folder.Parent;
        }

        return System.IO.Path.Combine(folder?.Parent?.FullName ?? "", "shared", "data");
    }
}
