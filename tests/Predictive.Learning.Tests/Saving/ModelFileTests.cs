using System.Text;
using System.Text.Json.Nodes;
using Predictive.Learning.Boosting;
using Predictive.Learning.Calibrating;
using Predictive.Learning.Linear;
using Predictive.Learning.Saving;
using Xunit;

namespace Predictive.Learning.Tests.Saving;

public sealed class ModelFileTests
{
    private static readonly LabelledRows _world = World.Make(seed: 91, rows: 600);
    private static readonly IScorer _trees = new BoostingLearner().Train(_world, _world.Take([]), seed: 1);
    private static readonly IScorer _linear = new LogisticLearner().Train(_world, _world.Take([]), seed: 1);

    public static TheoryData<string> Kinds =>
    [
        "trees identity", "trees sigmoid", "trees beta", "trees isotonic", "linear sigmoid", "linear beta",
        "linear isotonic",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_loaded_model_gives_the_same_bits_and_saves_to_the_same_bytes(string kind)
    {
        var model = Model(kind);
        var bytes = Save(model);
        var loaded = Load(bytes);
        Assert.Equal("boosting", loaded.Learner);
        Assert.Equal(bytes, Save(loaded.Model));
        var row = new float[_world.Features.Columns.Count];
        var expected = new double[row.Length];
        var actual = new double[row.Length];
        for (var i = 0; i < _world.Rows; i++)
        {
            _world.Features.CopyRow(i, row);
            Assert.Equal(model.Chance(row), loaded.Model.Chance(row));
            Assert.Equal(model.Scorer.Explain(row, expected), loaded.Model.Scorer.Explain(row, actual));
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void The_stream_stays_open_and_the_file_is_readable_text_with_the_columns_in_it()
    {
        var text = Encoding.UTF8.GetString(Save(Model("trees sigmoid")));
        const string start = "{\n  \"format\": \"predictive-model\",\n  \"version\": 1,\n";
        Assert.StartsWith(start, text, StringComparison.Ordinal);
        Assert.Contains("\"green\"", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_in_any_script_survive()
    {
        var column = FeatureColumn.Category("Größe \"quoted\"", ["klein & mittel", "大", "</script>\n"]);
        var matrix = new FeatureMatrix([column], [[0, 1, 2, 0]]);
        var rows = new LabelledRows(matrix, [0, 1, 1, 0], [1, 1, 1, 1]);
        var model = new LearnedModel(new LogisticLearner().Train(rows, rows, 1), new SigmoidCalibrator(1, 0));
        var loaded = Load(Save(model)).Model.Scorer.Columns[0];
        Assert.Equal(column.Name, loaded.Name);
        Assert.Equal(column.Levels, loaded.Levels);
    }

    public static TheoryData<string, string, string> Damage => new()
    {
        { "$.format", "\"other\"", "at $.format: the format is 'other'" },
        { "$.version", "2", "at $.version: version 2 came, this build reads version 1" },
        { "$.learner", "\"\"", "at $.learner" },
        { "$.columns[0].kind", "\"word\"", "at $.columns[0].kind" },
        { "$.columns[1].name", "\"n0\"", "at $.columns[1].name: the name 'n0' stands twice" },
        { "$.scorer.kind", "\"forest\"", "at $.scorer.kind" },
        { "$.scorer.baseMargin", "\"NaN\"", "at $.scorer.baseMargin" },
        { "$.scorer.baseMargin", "1e999", "at $.scorer.baseMargin" },
        { "$.scorer.trees[2].left[0]", "0", "at $.scorer.trees[2].left" },
        { "$.scorer.trees[0].left[0]", "10000", "at $.scorer.trees[0].left: node 0 has child 10000" },
        { "$.scorer.trees[0].right[0]", "1", "at $.scorer.trees[0].right: node 1 is the child of two nodes" },
        { "$.scorer.trees[0].column[0]", "6", "at $.scorer.trees[0].column[0]" },
        { "$.scorer.trees[0].threshold[0]", "1e39", "at $.scorer.trees[0].threshold[0]" },
        { "$.scorer.trees[0].value[1]", "true", "at $.scorer.trees[0].value[1]" },
        { "$.scorer.trees[0].cover[1]", "0", "at $.scorer.trees[0].cover" },
        { "$.scorer.trees[0].gain", "[1]", "at $.scorer.trees[0].gain: expected" },
        { "$.calibrator.slope", "-1", "at $.calibrator" },
        { "$.calibrator.intercept", "null", "at $.calibrator.intercept" },
    };

    [Theory]
    [MemberData(nameof(Damage))]
    public void Damage_is_refused_with_its_place(string path, string value, string message)
    {
        var json = JsonNode.Parse(Save(Model("trees sigmoid")))!;
        Replace(json, path, value);
        var error = Assert.Throws<InvalidDataException>(() => Load(Encoding.UTF8.GetBytes(json.ToJsonString())));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_linear_model_keeps_its_share_and_one_of_before_there_was_any_is_ridge()
    {
        var learner = new LogisticLearner(LogisticOptions.Default with { L1Share = 0.25 });
        var model = new LearnedModel(learner.Train(_world, _world.Take([]), seed: 1), new BetaCalibrator(1, 2, 3));
        Assert.Equal(0.25, ((LinearModel)Load(Save(model)).Model.Scorer).L1Share);
        var json = JsonNode.Parse(Save(model))!;
        json["scorer"]!.AsObject().Remove("l1Share");
        var old = Load(Encoding.UTF8.GetBytes(json.ToJsonString())).Model;
        Assert.Equal(0, ((LinearModel)old.Scorer).L1Share);
        Replace(json, "$.calibrator.highSlope", "0");
        var error = Assert.Throws<InvalidDataException>(() => Load(Encoding.UTF8.GetBytes(json.ToJsonString())));
        Assert.Contains("at $.calibrator: A beta calibration needs", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calibrator_of_another_kind_and_an_identity_with_numbers_are_refused()
    {
        var json = JsonNode.Parse(Save(Model("trees identity")))!;
        Replace(json, "$.calibrator", "{\"kind\": \"identity\", \"slope\": 1}");
        var odd = Assert.Throws<InvalidDataException>(() => Load(Encoding.UTF8.GetBytes(json.ToJsonString())));
        Assert.Contains("at $.calibrator.slope: the member is not known", odd.Message, StringComparison.Ordinal);
        Replace(json, "$.calibrator.kind", "\"none\"");
        var other = Assert.Throws<InvalidDataException>(() => Load(Encoding.UTF8.GetBytes(json.ToJsonString())));
        Assert.Contains("'none', expected 'identity', 'sigmoid'", other.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_file_and_no_object_are_refused()
    {
        var bytes = Save(Model("linear isotonic"));
        Assert.Throws<InvalidDataException>(() => Load(bytes[..(bytes.Length / 2)]));
        Assert.Throws<InvalidDataException>(() => Load([]));
        Assert.Throws<InvalidDataException>(() => Load("[]"u8.ToArray()));
    }

    private static void Replace(JsonNode json, string path, string value)
    {
        var parts = path[2..].Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts[..^1])
        {
            json = json is JsonArray list ? list[int.Parse(part, null)]! : json[part]!;
        }

        if (json is JsonArray array)
        {
            array[int.Parse(parts[^1], null)] = JsonNode.Parse(value);
        }
        else
        {
            json[parts[^1]] = JsonNode.Parse(value);
        }
    }

    private static LearnedModel Model(string kind)
    {
        var scorer = kind.StartsWith("trees", StringComparison.Ordinal) ? _trees : _linear;
        var margins = World.MarginsOf(scorer, _world.Features);
        ICalibrator calibrator = kind.Split(' ')[1] switch
        {
            "identity" => new IdentityCalibrator(),
            "sigmoid" => SigmoidCalibrator.Fit(margins, _world.Labels, _world.Weights),
            "beta" => BetaCalibrator.Fit(margins, _world.Labels, _world.Weights),
            _ => IsotonicCalibrator.Fit(margins, _world.Labels, _world.Weights),
        };
        return new LearnedModel(scorer, calibrator);
    }

    private static byte[] Save(LearnedModel model)
    {
        using var stream = new MemoryStream();
        ModelFile.Save(stream, "boosting", model);
        return stream.ToArray();
    }

    private static SavedModel Load(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return ModelFile.Load(stream);
    }
}
