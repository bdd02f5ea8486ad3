namespace Predictive.Learning.Linear;

/// <summary>Where the training rows stand at some coefficients: margins, loss, and how the loss would change.</summary>
/// <param name="shares">Each row's share of the whole weight.</param>
/// <param name="labels">0 or 1 a row.</param>
internal sealed class RowState(double[] shares, double[] labels)
{
    /// <summary>The margin of each row; call <see cref="Measure"/> after changing them.</summary>
    public double[] Margins { get; } = new double[labels.Length];

    /// <summary>Share times chance less label: how the loss changes with each margin.</summary>
    public double[] Errors { get; } = new double[labels.Length];

    /// <summary>Share times chance times its complement: how the errors change with each margin.</summary>
    public double[] Curvatures { get; } = new double[labels.Length];

    /// <summary>The mean log loss.</summary>
    public double Loss { get; private set; }

    /// <summary>Measures errors, curvatures and loss at the margins.</summary>
    public void Measure()
    {
        var loss = 0.0;
        for (var row = 0; row < Margins.Length; row++)
        {
            var margin = Margins[row];
            var odds = Elementary.Exp(-Math.Abs(margin));
            var chance = (margin >= 0 ? 1 : odds) / (1 + odds);
            var against = labels[row] > 0.5 ? -margin : margin;
            loss += shares[row] * (Math.Max(against, 0) + Elementary.Log1p(odds));
            Errors[row] = shares[row] * (chance - labels[row]);
            Curvatures[row] = shares[row] * chance * (1 - chance);
        }

        Loss = loss;
    }
}
