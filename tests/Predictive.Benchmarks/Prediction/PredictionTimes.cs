using System.Diagnostics;
using System.Text.Json.Nodes;
using Predictive.Benchmarks.Processes;
using Predictive.Learning;
using Predictive.Learning.Calibrating;
using Predictive.Learning.Saving;

namespace Predictive.Benchmarks.Prediction;

/// <summary>How long one scorer takes for one row, for many, for an explanation, and to load.</summary>
internal static class PredictionTimes
{
    private const int RowsInTurn = 1024;
    private const int Block = 32;
    private static readonly TimeSpan _time = TimeSpan.FromSeconds(1.5);

    /// <summary>Measures everything, warm.</summary>
    public static JsonObject Of(IScorer scorer, FeatureMatrix matrix)
    {
        var rows = SampleRows.Of(matrix, RowsInTurn);
        var room = new float[matrix.Columns.Count];
        var contributions = new double[matrix.Columns.Count];
        return new JsonObject
        {
            ["kernel"] = Environment.GetEnvironmentVariable("PREDICTIVE_KERNELS") ?? "chosen",
            ["words"] = Latency(at => scorer.Margin(rows.Encode(at % RowsInTurn, room))),
            ["single"] = Latency(at => scorer.Margin(rows.Encoded(at % RowsInTurn))),
            ["shap"] = Latency(at => scorer.Explain(rows.Encoded(at % RowsInTurn), contributions)),
            ["batch1"] = RowsPerSecond(matrix.Rows, () => Batch(scorer, matrix, threads: 1)),
            ["batch2"] = RowsPerSecond(matrix.Rows, () => Batch(scorer, matrix, threads: 2)),
            ["load"] = LoadMilliseconds(scorer),
        };
    }

    /// <summary>
    /// p50 by blocks of calls, since the clock itself takes time; p99 by single calls; bytes allocated a call.
    /// </summary>
    private static JsonObject Latency(Func<int, double> call)
    {
        var sum = 0.0;
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < _time;)
        {
            sum += call(0) + call(1) + call(2);
        }

        var blocks = new List<double>();
        var singles = new List<double>();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        for (var at = 0; at < 10_000; at++)
        {
            sum += call(at);
        }

        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        var watch = Stopwatch.StartNew();
        for (var at = 0; watch.Elapsed < _time; at += Block + 1)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < Block; i++)
            {
                sum += call(at + i);
            }

            var between = Stopwatch.GetTimestamp();
            sum += call(at + Block);
            singles.Add(Stopwatch.GetElapsedTime(between).TotalMicroseconds);
            blocks.Add(Stopwatch.GetElapsedTime(start, between).TotalMicroseconds / Block);
        }

        return new JsonObject
        {
            ["p50"] = Medians.Of(blocks),
            ["p99"] = singles.Order().ElementAt((int)(0.99 * singles.Count)),
            ["bytes"] = bytes / 10_000.0,
            ["sum"] = double.IsFinite(sum),
        };
    }

    private static double RowsPerSecond(int rows, Action batch)
    {
        batch();
        var seconds = new List<double>();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < 2 * _time || seconds.Count < 5;)
        {
            var start = Stopwatch.GetTimestamp();
            batch();
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return rows / Medians.Of(seconds);
    }

    private static void Batch(IScorer scorer, FeatureMatrix matrix, int threads)
    {
        var margins = new double[matrix.Rows];
        scorer.Margins(matrix, margins, threads);
    }

    private static double LoadMilliseconds(IScorer scorer)
    {
        using var file = new MemoryStream();
        var calibrator = SigmoidCalibrator.Fit([-1, 1, 0], [0, 1, 1], [1, 1, 1]);
        ModelFile.Save(file, "boosting", new LearnedModel(scorer, calibrator));
        var found = new List<double>();
        for (var i = 0; i < 15; i++)
        {
            file.Position = 0;
            var start = Stopwatch.GetTimestamp();
            ModelFile.Load(file);
            found.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return Medians.Of(found.Skip(5));
    }
}
