namespace Predictive.Learning.Calibrating;

/// <summary>
/// Finds the two slopes and the intercept of a beta calibration by Newton steps that are halved until the loss falls.
/// </summary>
internal sealed class BetaFit
{
    private const double LeastSlope = 1e-2;
    private const int MostSteps = 100;
    private const int Free = 3;

    private readonly double[] _low;
    private readonly double[] _high;
    private readonly double[] _targets;
    private readonly double[] _weights;

    /// <summary>Takes the two logarithms of each row's chance, and draws the targets inwards.</summary>
    public BetaFit(ReadOnlySpan<double> margins, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        var targets = new PlattTargets(labels, weights);
        _low = new double[margins.Length];
        _high = new double[margins.Length];
        _targets = new double[margins.Length];
        _weights = weights.ToArray();
        for (var row = 0; row < margins.Length; row++)
        {
            _low[row] = -Elementary.Softplus(-margins[row]);
            _high[row] = Elementary.Softplus(margins[row]);
            _targets[row] = targets.Of(labels[row]);
        }
    }

    /// <summary>
    /// The curve with the lowest loss. A slope that would be too small is held, the lower of the two first, and the
    /// rest is found again.
    /// </summary>
    public double[] Curve()
    {
        double[] curve = [1, 1, 0];
        bool[] isFree = [true, true, true];
        for (var held = 0; held < Free; held++)
        {
            Minimise(curve, isFree);
            var lower = curve[0] <= curve[1] ? 0 : 1;
            if (!isFree[lower]) lower = 1 - lower;
            if (!isFree[lower] || curve[lower] >= LeastSlope) break;
            curve[lower] = LeastSlope;
            isFree[lower] = false;
        }

        return curve;
    }

    private void Minimise(double[] curve, bool[] isFree)
    {
        var loss = Loss(curve);
        var next = new double[Free];
        for (var step = 0; step < MostSteps; step++)
        {
            var move = NewtonStep(curve, isFree);
            var nextLoss = loss;
            for (var share = 1.0; share > 1e-10 && !(nextLoss < loss); share /= 2)
            {
                for (var i = 0; i < Free; i++)
                {
                    next[i] = curve[i] - (share * move[i]);
                }

                nextLoss = Loss(next);
            }

            if (!(nextLoss < loss)) break;
            next.CopyTo(curve, 0);
            loss = nextLoss;
        }
    }

    private double[] NewtonStep(double[] curve, bool[] isFree)
    {
        double[] slopes = [curve[0] - 1, curve[1] - 1, 0];
        double aa = 1, ab = 0, bb = 1, ac = 0, bc = 0, cc = 1e-9;
        for (var row = 0; row < _low.Length; row++)
        {
            var (low, high) = (_low[row], _high[row]);
            var chance = Elementary.Sigmoid((curve[0] * low) + (curve[1] * high) + curve[2]);
            var error = _weights[row] * (chance - _targets[row]);
            var hessian = _weights[row] * chance * (1 - chance);
            slopes[0] += error * low;
            slopes[1] += error * high;
            slopes[2] += error;
            aa += hessian * low * low;
            ab += hessian * low * high;
            bb += hessian * high * high;
            ac += hessian * low;
            bc += hessian * high;
            cc += hessian;
        }

        return Solve([aa, ab, ac, ab, bb, bc, ac, bc, cc], slopes, isFree);
    }

    /// <summary>Gaussian elimination without exchange: the matrix is positive definite.</summary>
    private static double[] Solve(double[] matrix, double[] right, bool[] isFree)
    {
        for (var i = 0; i < Free; i++)
        {
            if (isFree[i]) continue;
            for (var j = 0; j < Free; j++)
            {
                matrix[(i * Free) + j] = matrix[(j * Free) + i] = i == j ? 1 : 0;
            }

            right[i] = 0;
        }

        for (var pivot = 0; pivot < Free; pivot++)
        {
            var size = Math.Max(matrix[(pivot * Free) + pivot], 1e-12);
            for (var line = pivot + 1; line < Free; line++)
            {
                var factor = matrix[(line * Free) + pivot] / size;
                for (var j = pivot; j < Free; j++)
                {
                    matrix[(line * Free) + j] -= factor * matrix[(pivot * Free) + j];
                }

                right[line] -= factor * right[pivot];
            }
        }

        for (var line = Free - 1; line >= 0; line--)
        {
            for (var j = line + 1; j < Free; j++)
            {
                right[line] -= matrix[(line * Free) + j] * right[j];
            }

            right[line] /= Math.Max(matrix[(line * Free) + line], 1e-12);
        }

        return right;
    }

    private double Loss(double[] curve)
    {
        var (fromLow, fromHigh) = (curve[0] - 1, curve[1] - 1);
        var sum = 0.5 * ((fromLow * fromLow) + (fromHigh * fromHigh));
        for (var row = 0; row < _low.Length; row++)
        {
            var margin = (curve[0] * _low[row]) + (curve[1] * _high[row]) + curve[2];
            sum += _weights[row] * (Elementary.Softplus(margin) - (_targets[row] * margin));
        }

        return sum;
    }
}
