using Predictive.Evaluation;
using Predictive.Evaluation.Treatment;
using Predictive.Models;

namespace Predictive.Tests.Evaluation.Treatment;

/// <summary>
/// Leads of which all that matters is one number: prediction sees it, points do not. Sales works those of many points
/// more often, and work makes every lead more likely to convert.
/// </summary>
internal sealed record WorkedWorld(int Leads)
{
    /// <summary>The chance of being worked with many points, and with few.</summary>
    public (double Many, double Few) Work { get; init; } = (0.6, 0.2);

    /// <summary>What work adds to the chance of converting.</summary>
    public double Effect { get; init; } = 0.2;

    /// <summary>The rows, and the gain that these very MQLs have in their chances if worked.</summary>
    public (TreatmentRows Rows, double Truth) Make(int seed)
    {
        var random = new Random(seed);
        var likelihoods = new double[Leads];
        var labels = new double[Leads];
        var points = new double[Leads];
        var cases = new WorkCase[Leads];
        for (var lead = 0; lead < Leads; lead++)
        {
            likelihoods[lead] = 0.05 + (0.4 * random.NextDouble());
            points[lead] = Math.Floor(100 * random.NextDouble());
            var worked = random.NextDouble() < (points[lead] >= 80 ? Work.Many : Work.Few);
            cases[lead] = worked ? WorkCase.Worked : WorkCase.NotWorked;
            labels[lead] = random.NextDouble() < likelihoods[lead] + (worked ? Effect : 0) ? 1 : 0;
        }

        bool[] rules = Array.ConvertAll(points, point => point >= 80);
        var cut = likelihoods.OrderDescending().ElementAt(rules.Count(verdict => verdict) - 1);
        bool[] predicted = Array.ConvertAll(likelihoods, likelihood => likelihood >= cut);
        double MeanOf(bool[] mqls) => likelihoods.Where((_, lead) => mqls[lead]).Average();
        return (
            new TreatmentRows
            {
                Rows = new ScoredRows(likelihoods, labels),
                Predicted = predicted,
                Rules = rules,
                Cases = cases,
                Window = new WorkWindow(14),
                Covariates =
                [
                    new Covariate("points", points),
                    new Covariate("rule verdict", Array.ConvertAll(rules, verdict => verdict ? 1.0 : 0)),
                ],
            },
            MeanOf(predicted) - MeanOf(rules));
    }
}
