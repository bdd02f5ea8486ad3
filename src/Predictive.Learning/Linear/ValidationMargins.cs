namespace Predictive.Learning.Linear;

/// <summary>
/// The margins of the validation part, for one model of a path after another. Numbers are standardised once.
/// </summary>
/// <param name="matrix">The validation part.</param>
internal sealed class ValidationMargins(FeatureMatrix matrix)
{
    private readonly double[]?[] _standardised = new double[]?[matrix.Columns.Count];
    private readonly double[] _margins = new double[matrix.Rows];

    /// <summary>
    /// The same bits as <see cref="LinearModel.Margin"/> gives; all models come from one design. Overwritten by the
    /// next call.
    /// </summary>
    public ReadOnlySpan<double> Of(LinearModel model)
    {
        Array.Fill(_margins, model.Intercept);
        for (var column = 0; column < _standardised.Length; column++)
        {
            switch (model.Terms[column])
            {
                case NumberTerm number:
                    Add(number, _standardised[column] ??= StandardisedBy(number, matrix.Column(column)));
                    break;
                case var other:
                    Add(other, matrix.Column(column));
                    break;
            }
        }

        return _margins;
    }

    private void Add(NumberTerm term, double[] standardised)
    {
        for (var row = 0; row < _margins.Length; row++)
        {
            _margins[row] += double.IsNaN(standardised[row])
                ? term.MissingCoefficient
                : term.Coefficient * standardised[row];
        }
    }

    private void Add(LinearTerm term, ReadOnlySpan<float> values)
    {
        for (var row = 0; row < _margins.Length; row++)
        {
            _margins[row] += term.Of(values[row]);
        }
    }

    private static double[] StandardisedBy(NumberTerm term, ReadOnlySpan<float> values)
    {
        var standardised = new double[values.Length];
        for (var row = 0; row < standardised.Length; row++)
        {
            standardised[row] = float.IsNaN(values[row]) ? double.NaN : term.Standardised(values[row]);
        }

        return standardised;
    }
}
