namespace Predictive.Learning.Linear;

/// <summary>What logistic regression learned: an intercept and one term a column.</summary>
public sealed class LinearModel : IScorer
{
    private readonly LinearTerm[] _terms;

    /// <summary>Takes the terms as they are, one a column.</summary>
    internal LinearModel(
        IReadOnlyList<FeatureColumn> columns, double intercept, double strength, double l1Share, LinearTerm[] terms)
    {
        Columns = columns;
        Intercept = intercept;
        Strength = strength;
        L1Share = l1Share;
        _terms = terms;
        ExpectedMargin = intercept + terms.Sum(term => term.Mean);
    }

    /// <inheritdoc/>
    public IReadOnlyList<FeatureColumn> Columns { get; }

    /// <summary>The margin of a row whose columns all add nothing.</summary>
    public double Intercept { get; }

    /// <summary>The strength of the penalty it was learned with.</summary>
    public double Strength { get; }

    /// <summary>The share of that penalty which counted sizes instead of squares, from 0 to 1.</summary>
    public double L1Share { get; }

    /// <summary>The mean margin of the training rows: what an explanation starts from.</summary>
    public double ExpectedMargin { get; }

    /// <summary>One term a column.</summary>
    public ReadOnlySpan<LinearTerm> Terms => _terms;

    /// <inheritdoc/>
    public double Margin(ReadOnlySpan<float> row)
    {
        RowShape.Check(row.Length, Columns);
        var margin = Intercept;
        for (var column = 0; column < _terms.Length; column++)
        {
            margin += _terms[column].Of(row[column]);
        }

        return margin;
    }

    /// <inheritdoc/>
    public double Explain(ReadOnlySpan<float> row, Span<double> contributions)
    {
        RowShape.Check(row.Length, Columns);
        RowShape.Check(contributions.Length, Columns);
        for (var column = 0; column < _terms.Length; column++)
        {
            contributions[column] = _terms[column].Of(row[column]) - _terms[column].Mean;
        }

        return ExpectedMargin;
    }
}
