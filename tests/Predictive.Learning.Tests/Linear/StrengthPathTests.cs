using Predictive.Learning.Linear;
using Xunit;

namespace Predictive.Learning.Tests.Linear;

public sealed class StrengthPathTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    public void Ending_the_path_early_chooses_what_the_whole_path_would(double l1Share)
    {
        for (var seed = 131ul; seed < 139; seed++)
        {
            var world = World.Make(seed, rows: 500, numbers: 6, categories: 5);
            var (train, later) = (world.Take(World.Rows(0, 300)), world.Take(World.Rows(300, 500)));
            var chosen = (LinearModel)new LogisticLearner(LogisticOptions.Default with { L1Share = l1Share })
                .Train(train, later, seed: 1);
            Assert.Equal(BestOfAll(train, later, l1Share), chosen.Strength);
        }
    }

    private static double BestOfAll(LabelledRows train, LabelledRows later, double l1Share)
    {
        var loss = new Losses.ShiftedLogLoss(later.Labels, later.Weights);
        var regression = new LogisticRegression(DesignBuilder.Build(train, 10), train);
        return LogisticOptions.Default.Strengths.OrderDescending()
            .Select(strength => (strength, loss.Of(World.MarginsOf(regression.Fit(strength, l1Share), later.Features))))
            .ToArray().MinBy(fit => fit.Item2).strength;
    }
}
