namespace Predictive.Tests.Architecture.Planted.Evaluation;

/// <summary>A room that may not know the learning library.</summary>
public static class Numbers
{
    public static Func<int> Rows() => static () => new Predictive.Learning.FeatureMatrix([], []).Rows;
}
