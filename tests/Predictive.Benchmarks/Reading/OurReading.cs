using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Predictive.Data;
using Predictive.Tables;

namespace Predictive.Benchmarks.Reading;

/// <summary>Reads files into memory as a peer is asked to, and tells what it read.</summary>
internal static class OurReading
{
    /// <summary>Each cell as letters; nothing is kept.</summary>
    public const string Cells = "cells";

    /// <summary>Words as texts, numbers as doubles, moments as ticks: what DuckDB's columns are.</summary>
    public const string Columns = "columns";

    /// <summary>The records of a funnel, checked, as everything after the reading takes them.</summary>
    public const string Funnel = "funnel";

    /// <summary>The columns of a Parquet file, by Parquet.Net.</summary>
    public const string ParquetNet = "Parquet.Net";

    /// <summary>Answers a request.</summary>
    public static JsonObject Answer(JsonObject request)
    {
        var files = request["tables"].Deserialize<CsvFile[]>(JsonSerializerOptions.Web)!;
        var read = (string?)request["what"] switch
        {
            Cells => ReadCells,
            Columns => ReadColumns,
            ParquetNet => ReadByParquetNet,
            Funnel => (Func<CsvFile[], Sums>)ReadFunnel,
            var what => throw new ArgumentException($"There is no way of reading '{what}'."),
        };
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var sums = read(files);
        return new JsonObject
        {
            ["seconds"] = watch.Elapsed.TotalSeconds,
            ["cpuSeconds"] = (Environment.CpuUsage.TotalTime - before).TotalSeconds,
            ["rows"] = sums.Rows,
            ["cells"] = sums.Cells,
            ["numbers"] = sums.Numbers,
            ["moments"] = sums.Moments,
        };
    }

    private static Sums ReadCells(CsvFile[] files)
    {
        var (rows, cells) = (0L, 0L);
        foreach (var file in files)
        {
            using var reader = TableReader.Open(file.Path);
            while (reader.Read())
            {
                rows++;
                for (var i = 0; i < file.Columns.Count; i++)
                    cells += reader.Letters(i).IsEmpty ? 0 : 1;
            }
        }

        return new Sums(rows, cells, null, null);
    }

    private static Sums ReadColumns(CsvFile[] files)
    {
        var tables = files.Select(TypedColumns.Read).ToList();
        return new Sums(
            tables.Sum(table => table.Rows), tables.Sum(table => table.Cells), tables.Sum(table => table.NumberSum),
            tables.Sum(table => table.MomentSum));
    }

    private static Sums ReadByParquetNet(CsvFile[] files)
    {
        var table = ParquetNetReading.OfAsync(files.Single().Path).GetAwaiter().GetResult();
        return new Sums(table.Rows, table.Cells, table.NumberSum, table.MomentSum);
    }

    private static Sums ReadFunnel(CsvFile[] files)
    {
        var records = FunnelRecordReader.Read(Path.GetDirectoryName(files[0].Path)!).Records;
        return new Sums(records.Leads.Count + records.Events.Count, null, null, null);
    }

    private sealed record Sums(double Rows, double? Cells, double? Numbers, double? Moments);
}
