using System.Security.Cryptography;
using Predictive.Learning.Boosting;
using Predictive.Learning.Calibrating;
using Predictive.Learning.Saving;
using Xunit;

namespace Predictive.Learning.Tests.Boosting;

/// <summary>
/// Faster code must learn the same bits. Whoever means to change what is learned changes these sums, knowingly.
/// </summary>
public sealed class SameBitsTests
{
    public static TheoryData<string, string> Worlds => new()
    {
        { "defaults", "17125a48d33be4b2" },
        { "drawn rows and large trees", "3e5a369e9ca7348d" },
        { "no validation", "0b148a773360e3a5" },
    };

    [Theory]
    [MemberData(nameof(Worlds))]
    public void The_model_file_has_the_same_bytes_as_ever(string options, string sha256)
    {
        var world = World.Make(seed: 77, rows: 3000, numbers: 9, categories: 3);
        var weights = Array.ConvertAll(World.Rows(0, world.Rows), row => 1.0 / (1 + (row % 3)));
        world = new LabelledRows(world.Features, world.Labels, weights);
        var train = world.Take(World.Rows(0, 2400));
        var validation = options == "no validation" ? world.Take([]) : world.Take(World.Rows(2400, 3000));
        var scorer = new BoostingLearner(OptionsOf(options)).Train(train, validation, seed: 5);
        using var stream = new MemoryStream();
        ModelFile.Save(stream, "boosting", new LearnedModel(scorer, new SigmoidCalibrator(1, 0)));
        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(stream.ToArray()))[..16]);
    }

    private static BoostingOptions OptionsOf(string name) => name switch
    {
        "drawn rows and large trees" => BoostingOptions.Default with
        {
            GradientLevels = 0,
            MaxTrees = 40,
            RowShare = 0.6,
            ColumnShare = 0.7,
            MaxLeaves = 24,
            MaxBins = 40,
            MinLeafRows = 2,
            MinCategoryRows = 1,
        },
        _ => BoostingOptions.Default with { GradientLevels = 0 },
    };
}
