using Predictive.Evaluation;

namespace Predictive.Planning.Experiments;

/// <summary>What could have been read on one date.</summary>
/// <param name="Date">The date (UTC).</param>
/// <param name="Accounts">Mature accounts with a lead handed over.</param>
/// <param name="Difference">The ratio in B less that in A, with an interval that holds at every reading.</param>
/// <param name="P">The p-value, valid at every reading: the least so far; null where there was none yet.</param>
public sealed record ExperimentReading(DateTime Date, int Accounts, Estimate Difference, double? P)
{
    /// <summary>Whether the interval leaves no room for there being no difference.</summary>
    public bool IsDecided => Difference.LiesAbove(0) == true || Difference.LiesBelow(0) == true;
}
