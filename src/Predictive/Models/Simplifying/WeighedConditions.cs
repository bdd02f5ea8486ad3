using Predictive.Learning;

namespace Predictive.Models.Simplifying;

/// <summary>Conditions with the log-odds that each adds.</summary>
/// <param name="Conditions">The places of the conditions.</param>
/// <param name="LogOdds">What each adds.</param>
/// <param name="Intercept">The log-odds of a row that meets none.</param>
internal sealed record WeighedConditions(int[] Conditions, double[] LogOdds, double Intercept)
{
    /// <summary>The mean log loss on rows.</summary>
    public double LossOn(ConditionTable table)
    {
        var only = table.Meets.Only(Conditions);
        var loss = 0.0;
        for (var row = 0; row < only.Rows; row++)
        {
            var margin = Intercept;
            foreach (var place in only[row].Columns)
                margin += LogOdds[place];
            loss += table.Weights[row] * (Elementary.Softplus(margin) - (table.Targets[row] * margin));
        }

        return loss / table.Weight;
    }
}
