using Predictive.Learning.Losses;

namespace Predictive.Learning.Linear;

/// <summary>
/// Minimises the mean log loss plus the penalty of <see cref="LogisticOptions.Strengths"/>; the intercept is free, so
/// that the base rate is kept. Each fit starts where the one before ended, as a path of strengths wants.
/// </summary>
internal sealed class LogisticRegression
{
    private readonly Design _design;
    private readonly LogisticSolver _solver;
    private readonly double[] _coefficients;

    /// <summary>Starts at the base rate.</summary>
    public LogisticRegression(Design design, LabelledRows train)
    {
        _design = design;
        var shares = new double[train.Rows];
        for (var row = 0; row < shares.Length; row++)
        {
            shares[row] = train.Weights[row] / design.Weight;
        }

        _solver = new LogisticSolver(design, shares, train.Labels);
        _coefficients = new double[design.Coefficients];
        _coefficients[0] = LogLoss.BaseMargin(train.Labels, train.Weights);
    }

    /// <summary>The model of one strength.</summary>
    /// <param name="strength">How strongly coefficients are drawn to 0.</param>
    /// <param name="l1Share">The share of the penalty that counts their sizes instead of their squares.</param>
    public LinearModel Fit(double strength, double l1Share = 0)
    {
        _solver.Minimise(_coefficients, new Penalty(_design.Penalties, strength, l1Share));
        return _design.Model(_coefficients, strength, l1Share);
    }
}
