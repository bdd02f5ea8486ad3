namespace Predictive.Learning.Calibrating;

/// <summary>Finds slope and intercept of a sigmoid by Newton steps that are halved until the loss falls.</summary>
internal readonly ref struct SigmoidFit
{
    private const double LeastSlope = 1e-2;
    private const int MostSteps = 100;

    private readonly ReadOnlySpan<double> _margins;
    private readonly ReadOnlySpan<double> _labels;
    private readonly ReadOnlySpan<double> _weights;
    private readonly PlattTargets _targets;

    /// <summary>Draws the targets inwards.</summary>
    public SigmoidFit(ReadOnlySpan<double> margins, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        _margins = margins;
        _labels = labels;
        _weights = weights;
        _targets = new PlattTargets(labels, weights);
    }

    /// <summary>The line with the lowest loss; where that would fall, the best line that hardly rises.</summary>
    public (double Slope, double Intercept) Line()
    {
        var free = Minimise((1, 0), isSlopeFree: true);
        return free.Slope >= LeastSlope ? free : Minimise((LeastSlope, 0), isSlopeFree: false);
    }

    private (double Slope, double Intercept) Minimise((double Slope, double Intercept) line, bool isSlopeFree)
    {
        var loss = Loss(line);
        for (var step = 0; step < MostSteps; step++)
        {
            var move = NewtonStep(line, isSlopeFree);
            var next = line;
            var nextLoss = loss;
            for (var share = 1.0; share > 1e-10 && !(nextLoss < loss); share /= 2)
            {
                next = (line.Slope - (share * move.Slope), line.Intercept - (share * move.Intercept));
                nextLoss = Loss(next);
            }

            if (!(nextLoss < loss)) break;
            line = next;
            loss = nextLoss;
        }

        return line;
    }

    private (double Slope, double Intercept) NewtonStep((double Slope, double Intercept) line, bool isSlopeFree)
    {
        double slopeGradient = line.Slope - 1, gradient = 0, slopeCurve = 1, cross = 0, curve = 1e-9;
        for (var row = 0; row < _margins.Length; row++)
        {
            var chance = Elementary.Sigmoid((line.Slope * _margins[row]) + line.Intercept);
            var error = _weights[row] * (chance - _targets.Of(_labels[row]));
            var hessian = _weights[row] * chance * (1 - chance);
            gradient += error;
            slopeGradient += error * _margins[row];
            curve += hessian;
            cross += hessian * _margins[row];
            slopeCurve += hessian * _margins[row] * _margins[row];
        }

        var determinant = (slopeCurve * curve) - (cross * cross);
        if (!isSlopeFree || !(determinant > 0)) return (0, gradient / curve);
        return (((curve * slopeGradient) - (cross * gradient)) / determinant,
            ((slopeCurve * gradient) - (cross * slopeGradient)) / determinant);
    }

    private double Loss((double Slope, double Intercept) line)
    {
        var sum = 0.5 * (line.Slope - 1) * (line.Slope - 1);
        for (var row = 0; row < _margins.Length; row++)
        {
            var margin = (line.Slope * _margins[row]) + line.Intercept;
            sum += _weights[row] * (Elementary.Softplus(margin) - (_targets.Of(_labels[row]) * margin));
        }

        return sum;
    }
}
