using System.Runtime.InteropServices;
using System.Text.Json;
using Predictive.Learning;

namespace Predictive.Benchmarks.Tables;

/// <summary>
/// A table as files that C# and Python read alike: <c>meta.json</c>, and for each part (<c>train</c>, <c>test</c>) the
/// columns one after the other as little-endian float32 (<c>.f32</c>; NaN is missing, categories are codes), one byte a
/// label (<c>.y</c>) and one int32 a row's account (<c>.cluster</c>). Rows weigh the same.
/// </summary>
internal static class RawFolder
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes a table; <c>meta.json</c> last, so that it stands only where everything does.</summary>
    public static void Write(BenchmarkTable table, string folder)
    {
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException("The files are little-endian.");
        Directory.CreateDirectory(folder);
        WritePart(table.Train, table.TrainClusters, Path.Combine(folder, "train"));
        WritePart(table.Test, table.TestClusters, Path.Combine(folder, "test"));
        var columns = table.Train.Features.Columns
            .Select(column => new RawColumn(column.Name, column.Kind == FeatureKind.Category, column.Levels)).ToArray();
        var meta = new RawMeta(
            table.Name, table.Split, table.Train.Rows, table.Test.Rows, columns, table.BayesLogLoss);
        File.WriteAllText(Path.Combine(folder, "meta.json"), JsonSerializer.Serialize(meta, _json));
    }

    /// <summary>Whether a whole table stands in this folder.</summary>
    public static bool Holds(string folder) => File.Exists(Path.Combine(folder, "meta.json"));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static BenchmarkTable Read(string folder)
    {
        var path = Path.Combine(folder, "meta.json");
        var meta = JsonSerializer.Deserialize<RawMeta>(File.ReadAllText(path), _json)
            ?? throw new InvalidDataException($"'{path}' is empty; delete the folder and write it anew.");
        FeatureColumn[] columns = [.. meta.Columns.Select(column => column.IsCategory
            ? FeatureColumn.Category(column.Name, column.Levels)
            : FeatureColumn.Number(column.Name))];
        return new BenchmarkTable
        {
            Name = meta.Name,
            Split = meta.Split,
            Train = ReadPart(columns, meta.Train, Path.Combine(folder, "train")),
            Test = ReadPart(columns, meta.Test, Path.Combine(folder, "test")),
            TrainClusters = ReadAll<int>(Path.Combine(folder, "train.cluster"), meta.Train),
            TestClusters = ReadAll<int>(Path.Combine(folder, "test.cluster"), meta.Test),
            BayesLogLoss = meta.BayesLogLoss,
        };
    }

    private static void WritePart(LabelledRows rows, int[] clusters, string path)
    {
        using (var file = File.Create(path + ".f32"))
        {
            for (var column = 0; column < rows.Features.Columns.Count; column++)
            {
                file.Write(MemoryMarshal.AsBytes(rows.Features.Column(column)));
            }
        }

        File.WriteAllBytes(path + ".y", Array.ConvertAll(rows.Labels, label => (byte)label));
        File.WriteAllBytes(path + ".cluster", MemoryMarshal.AsBytes(clusters.AsSpan()).ToArray());
    }

    private static LabelledRows ReadPart(FeatureColumn[] columns, int rows, string path)
    {
        var values = new float[columns.Length][];
        using (var file = File.OpenRead(path + ".f32"))
        {
            for (var column = 0; column < values.Length; column++)
            {
                values[column] = new float[rows];
                file.ReadExactly(MemoryMarshal.AsBytes(values[column].AsSpan()));
            }
        }

        var labels = Array.ConvertAll(ReadAll<byte>(path + ".y", rows), label => (double)label);
        var weights = new double[rows];
        Array.Fill(weights, 1);
        return new LabelledRows(new FeatureMatrix(columns, values), labels, weights);
    }

    private static T[] ReadAll<T>(string path, int count)
        where T : unmanaged
    {
        var values = new T[count];
        using var file = File.OpenRead(path);
        file.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private sealed record RawColumn(string Name, bool IsCategory, IReadOnlyList<string> Levels);

    private sealed record RawMeta(
        string Name, string Split, int Train, int Test, IReadOnlyList<RawColumn> Columns, double? BayesLogLoss);
}
