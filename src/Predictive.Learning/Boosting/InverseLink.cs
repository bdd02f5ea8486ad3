namespace Predictive.Learning.Boosting;

/// <summary>From margins back to what labels mean.</summary>
public static class InverseLink
{
    /// <summary>A chance for the log loss, a prediction for the squared loss, an amount for the gamma loss.</summary>
    /// <param name="loss">The loss that was learned.</param>
    /// <param name="margin">The margin of a row (<see cref="IScorer.Margin"/>).</param>
    public static double Of(BoostingLoss loss, double margin) => loss switch
    {
        BoostingLoss.Log => Elementary.Sigmoid(margin),
        BoostingLoss.Squared => margin,
        BoostingLoss.Gamma => Elementary.Exp(margin),
    };
}
