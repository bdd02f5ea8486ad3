using Predictive.Learning.Losses;

namespace Predictive.Learning.Linear;

/// <summary>
/// Minimises the mean log loss plus half the strength times the squared coefficients (not the intercept's), by Newton
/// steps
/// whose equations are solved by preconditioned conjugate gradients. Starts where the last strength ended.
/// </summary>
internal sealed class LogisticRegression
{
    private const int MostNewtonSteps = 50;
    private const double Tolerance = 1e-9;

    private readonly Design _design;
    private readonly LabelledRows _train;
    private readonly double[] _shares;
    private readonly IReadOnlyList<double> _penalties;
    private readonly double[] _coefficients;

    /// <summary>Starts at the base rate.</summary>
    public LogisticRegression(Design design, LabelledRows train)
    {
        _design = design;
        _train = train;
        var weight = train.Weights.Sum();
        _shares = Array.ConvertAll(train.Weights, each => each / weight);
        _penalties = design.Penalties;
        _coefficients = new double[design.Coefficients];
        _coefficients[0] = LogLoss.BaseMargin(train.Labels, train.Weights);
    }

    /// <summary>The model of one strength.</summary>
    public LinearModel Fit(double strength)
    {
        var margins = Times(_coefficients);
        var loss = Loss(margins, _coefficients, strength);
        for (var step = 0; step < MostNewtonSteps; step++)
        {
            var (gradient, curvature) = Derivatives(margins, strength);
            if (LargestOf(gradient) < Tolerance) break;
            var direction = Solve(gradient, curvature, strength);
            var moves = Times(direction);
            var next = StepAlong(direction, moves, margins, loss, strength);
            if (!(next < loss)) break;
            loss = next;
        }

        return _design.Model(_coefficients, strength);
    }

    private double StepAlong(double[] direction, double[] moves, double[] margins, double loss, double strength)
    {
        var tried = new double[_coefficients.Length];
        var triedMargins = new double[margins.Length];
        for (var share = 1.0; share > 1e-8; share /= 2)
        {
            for (var i = 0; i < tried.Length; i++)
            {
                tried[i] = _coefficients[i] - (share * direction[i]);
            }

            for (var row = 0; row < margins.Length; row++)
            {
                triedMargins[row] = margins[row] - (share * moves[row]);
            }

            var next = Loss(triedMargins, tried, strength);
            if (!(next < loss)) continue;
            tried.CopyTo(_coefficients, 0);
            triedMargins.CopyTo(margins, 0);
            return next;
        }

        return loss;
    }

    private (double[] Gradient, double[] Curvature) Derivatives(double[] margins, double strength)
    {
        var errors = new double[margins.Length];
        var curvature = new double[margins.Length];
        for (var row = 0; row < margins.Length; row++)
        {
            var chance = Elementary.Sigmoid(margins[row]);
            errors[row] = _shares[row] * LogLoss.Gradient(chance, _train.Labels[row]);
            curvature[row] = _shares[row] * LogLoss.Hessian(chance);
        }

        var gradient = Transposed(errors, isSquared: false);
        for (var i = 1; i < gradient.Length; i++)
        {
            gradient[i] += strength * _penalties[i] * _coefficients[i];
        }

        return (gradient, curvature);
    }

    /// <summary>Solves (X'WX + strength I) d = gradient.</summary>
    private double[] Solve(double[] gradient, double[] curvature, double strength)
    {
        var diagonal = Transposed(curvature, isSquared: true);
        for (var i = 0; i < diagonal.Length; i++)
        {
            diagonal[i] += i == 0 ? 1e-12 : strength * _penalties[i];
        }

        var solution = new double[gradient.Length];
        var residual = (double[])gradient.Clone();
        var scaled = Divide(residual, diagonal);
        var direction = (double[])scaled.Clone();
        var size = Dot(residual, scaled);
        var enough = size * 1e-8;
        for (var step = 0; step < 2 * gradient.Length + 10 && size > enough && size > 1e-30; step++)
        {
            var image = HessianTimes(direction, curvature, strength);
            var length = size / Dot(direction, image);
            AddTo(solution, length, direction);
            AddTo(residual, -length, image);
            scaled = Divide(residual, diagonal);
            var next = Dot(residual, scaled);
            for (var i = 0; i < direction.Length; i++)
            {
                direction[i] = scaled[i] + (next / size * direction[i]);
            }

            size = next;
        }

        return solution;
    }

    private double[] HessianTimes(double[] direction, double[] curvature, double strength)
    {
        var rows = Times(direction);
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] *= curvature[row];
        }

        var image = Transposed(rows, isSquared: false);
        for (var i = 0; i < image.Length; i++)
        {
            image[i] += (i == 0 ? 1e-12 : strength * _penalties[i]) * direction[i];
        }

        return image;
    }

    private double[] Times(double[] coefficients)
    {
        var sums = new double[_train.Rows];
        Array.Fill(sums, coefficients[0]);
        foreach (var column in _design.Columns)
        {
            column.AddTo(sums, coefficients);
        }

        return sums;
    }

    private double[] Transposed(double[] rows, bool isSquared)
    {
        var sums = new double[_design.Coefficients];
        sums[0] = rows.Sum();
        foreach (var column in _design.Columns)
        {
            column.AddTransposed(rows, sums, isSquared);
        }

        return sums;
    }

    private double Loss(double[] margins, double[] coefficients, double strength)
    {
        var sum = 0.0;
        for (var row = 0; row < margins.Length; row++)
        {
            sum += _shares[row] * LogLoss.Of(margins[row], _train.Labels[row]);
        }

        var penalty = 0.0;
        for (var i = 1; i < coefficients.Length; i++)
        {
            penalty += _penalties[i] * coefficients[i] * coefficients[i];
        }

        return sum + (0.5 * strength * penalty);
    }

    private static double Dot(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }

    private static double[] Divide(double[] values, double[] by)
    {
        var divided = new double[values.Length];
        for (var i = 0; i < divided.Length; i++)
        {
            divided[i] = values[i] / by[i];
        }

        return divided;
    }

    private static void AddTo(double[] sums, double factor, double[] values)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += factor * values[i];
        }
    }

    private static double LargestOf(double[] values) => values.Max(Math.Abs);
}
