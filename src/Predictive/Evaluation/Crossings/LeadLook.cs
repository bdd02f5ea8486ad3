namespace Predictive.Evaluation.Crossings;

/// <summary>One look at a lead as a policy sees it.</summary>
/// <param name="Score">What is held against a cut: the likelihood, where nothing else is said.</param>
/// <param name="Likelihood">How likely the lead converts.</param>
/// <param name="Converted">Whether it did within the horizon after the look.</param>
/// <param name="Standing">Whether a cut decides at all.</param>
/// <param name="Value">What a conversion of a lead like this brings; NaN where nobody knows.</param>
public readonly record struct LeadLook(
    double Score, double Likelihood, bool Converted, LookStanding Standing, double Value = double.NaN);

/// <summary>Whether a cut decides a look.</summary>
public enum LookStanding
{
    /// <summary>It does.</summary>
    Open,

    /// <summary>The lead is an MQL whatever the cut, such as a hand-raiser.</summary>
    AnMql,

    /// <summary>The lead is none, whatever the cut.</summary>
    NoMql,
}
