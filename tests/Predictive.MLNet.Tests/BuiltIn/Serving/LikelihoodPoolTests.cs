using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.ML;
using Predictive.MLNet.Pipelines;
using Predictive.MLNet.Serving;
using Predictive.Registry;
using Xunit;

namespace Predictive.MLNet.Tests.BuiltIn.Serving;

/// <summary>Runs where Microsoft.Extensions.ML is built in.</summary>
public sealed class LikelihoodPoolTests(TrainedFolder folder) : IClassFixture<TrainedFolder>
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_pool_answers_as_the_version_in_charge_and_follows_the_registry()
    {
        var registry = new ModelRegistry(Path.Combine(folder.Path, "models"));
        var first = registry.Load(ModelName.Parse("small")).Model;
        await using var services = new ServiceCollection().AddLogging()
            .AddLikelihoodPool(registry, "small").BuildServiceProvider();
        var pool = services.GetRequiredService<PredictionEnginePool<FeatureRow, LikelihoodOutput>>();
        var row = new float[first.Catalogue.Columns.Count];

        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 8 }, at =>
        {
            var own = row.Select((_, column) => (float)((at + column) % 7)).ToArray();
            Assert.Equal((float)first.Learned.Chance(own), Predict(pool, own));
        });

        Assert.Equal(0, (await folder.Run(
            "train", ".", "--model", "small", "--learner", "logistic", "--seed", "5")).Code);
        var second = registry.Load(ModelName.Parse("small")).Model;
        var expected = (float)second.Learned.Chance(row);
        Assert.NotEqual((float)first.Learned.Chance(row), expected);
        Assert.True(SpinWait.SpinUntil(() => Predict(pool, row) == expected, _limit));
    }

    private static float Predict(PredictionEnginePool<FeatureRow, LikelihoodOutput> pool, float[] row) =>
        pool.Predict("small", new FeatureRow { Values = row }).Probability;
}
