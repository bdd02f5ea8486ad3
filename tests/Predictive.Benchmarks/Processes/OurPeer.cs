using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Predictive.Benchmarks.Prediction;
using Predictive.Benchmarks.Reading;
using Predictive.Benchmarks.Tables;
using Predictive.Benchmarks.Training;
using Predictive.Evaluation;
using Predictive.Learning;
using Predictive.Learning.Boosting;

namespace Predictive.Benchmarks.Processes;

/// <summary>
/// Our engine as a peer: answers the same lines as the Python ones, in a process of its own, so that time and memory
/// are measured alike.
/// </summary>
internal sealed class OurPeer
{
    private BenchmarkTable? _table;
    private IScorer? _scorer;

    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var command = new Command("peer", "Answers lines of JSON on standard input, as a process of the benchmark.")
        {
            Hidden = true,
        };
        command.SetAction(_ =>
        {
            var peer = new OurPeer();
            while (Console.In.ReadLine() is { } line)
            {
                Console.Out.WriteLine(peer.Answer(JsonNode.Parse(line)!.AsObject()).ToJsonString());
                Console.Out.Flush();
            }

            return 0;
        });
        return command;
    }

    private BenchmarkTable Table => _table ?? throw new InvalidOperationException("No table is loaded.");

    private IScorer Scorer => _scorer ?? throw new InvalidOperationException("Nothing was learned.");

    private JsonObject Answer(JsonObject request) => (string?)request["do"] switch
    {
        "hello" => new JsonObject { ["version"] = "" },
        "load" => Load((string)request["folder"]!),
        "fit" => Fit(request.Deserialize<FitRequest>(JsonSerializerOptions.Web)!),
        "score" => Score(),
        "read" => OurReading.Answer(request),
        "predict" => PredictionTimes.Of(Scorer, Table.Test.Features),
        var what => new JsonObject { ["error"] = $"There is no request '{what}'." },
    };

    private JsonObject Load(string folder)
    {
        _table = RawFolder.Read(folder);
        return new JsonObject { ["rows"] = _table.Train.Rows };
    }

    private JsonObject Fit(FitRequest request)
    {
        _scorer = null;
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var held = MemoryPeak.Forget();
        var learner = new BoostingLearner(request.Options());
        var watch = Stopwatch.StartNew();
        _scorer = learner.Train(Table.Train, Table.Train.Take([]), seed: 1);
        var seconds = watch.Elapsed.TotalSeconds;
        return new JsonObject
        {
            ["seconds"] = seconds,
            ["peakBytes"] = held is { } before ? MemoryPeak.Bytes() - before : null,
        };
    }

    private JsonObject Score()
    {
        var chances = Margins.Of(Scorer, Table.Test.Features).Select(Elementary.Sigmoid).ToArray();
        return new JsonObject
        {
            ["logLoss"] = LogLoss.Of(chances, Table.Test.Labels, Table.Test.Weights),
            ["auc"] = RankingQuality.RocAuc(chances, Table.Test.Labels, Table.Test.Weights),
        };
    }
}
