namespace Predictive.MLNet.Pipelines;

/// <summary>What one of our models says of a row, in the columns that ML.NET's evaluation expects.</summary>
public sealed class LikelihoodOutput
{
    /// <summary>The margin: uncalibrated log-odds.</summary>
    public float Score { get; set; }

    /// <summary>The calibrated likelihood.</summary>
    public float Probability { get; set; }
}
