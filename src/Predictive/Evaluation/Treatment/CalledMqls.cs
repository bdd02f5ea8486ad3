namespace Predictive.Evaluation.Treatment;

/// <summary>The MQLs of one side, and those of which it can no longer be said what working them does.</summary>
/// <param name="Mqls">How many there are.</param>
/// <param name="WorkedBefore">How many sales had worked at or before their as-of date.</param>
/// <param name="ConvertedWithin">How many converted within the window, worked or not.</param>
public sealed record CalledMqls(int Mqls, int WorkedBefore, int ConvertedWithin)
{
    /// <summary>How many were open and not yet worked, and are followed.</summary>
    public int Followed => Mqls - WorkedBefore - ConvertedWithin;
}
