using Predictive.Evaluation.Treatment;
using Xunit;

namespace Predictive.Tests.Evaluation.Treatment;

/// <summary>The expected conversion is right where either chance is, and wrong where neither is.</summary>
public sealed class DoublyRobustTests
{
    private const int Leads = 40_000;

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(false, false, false)]
    public void One_right_chance_is_enough(bool rightOfWork, bool rightIfWorked, bool isRight)
    {
        var random = new Random(21);
        var rows = new FollowedRows
        {
            Labels = new double[Leads],
            Weights = new double[Leads],
            Clusters = new int[Leads],
            Predicted = new bool[Leads],
            Rules = new bool[Leads],
            Worked = new bool[Leads],
            ChancesOfWork = new double[Leads],
            ChancesIfWorked = new double[Leads],
        };
        double truth = 0;
        for (var row = 0; row < Leads; row++)
        {
            var fit = random.NextDouble();
            var (work, ifWorked) = (0.1 + (0.8 * fit), 0.1 + (0.5 * fit));
            rows.Predicted[row] = true;
            rows.Rules[row] = row % 2 == 0;
            rows.Worked[row] = random.NextDouble() < work;
            rows.Labels[row] = random.NextDouble() < (rows.Worked[row] ? ifWorked : 0.05) ? 1 : 0;
            rows.ChancesOfWork[row] = rightOfWork ? work : 0.5;
            rows.ChancesIfWorked[row] = rightIfWorked ? ifWorked : 0.5;
            rows.Weights[row] = 1;
            truth += ifWorked / Leads;
        }

        var figures = new double[TreatmentFigures.Count];
        new TreatmentFigures(rows, leastChance: 0.01).Fill(rows.Weights, figures);

        Assert.Equal(isRight, Math.Abs(figures[TreatmentFigures.IfWorked] - truth) < 0.015);
    }
}
