namespace Predictive.Learning.Linear;

/// <summary>
/// Solves the equations of a Newton step, (X'WX + penalty) d = slopes, for the coefficients that may move, by
/// preconditioned conjugate gradients (Nocedal and Wright 2006, chapter 7).
/// </summary>
internal sealed class NewtonSystem
{
    private const int MostSteps = 500;
    private const double Enough = 1e-6;

    private readonly Design _design;
    private readonly Preconditioner _preconditioner;
    private readonly double[] _residual;
    private readonly double[] _scaled;
    private readonly double[] _direction;
    private readonly double[] _image;

    /// <summary>Gets ready for the steps of a design.</summary>
    public NewtonSystem(Design design, double[] shares)
    {
        _design = design;
        _preconditioner = new Preconditioner(design, shares);
        _residual = new double[design.Coefficients];
        _scaled = new double[design.Coefficients];
        _direction = new double[design.Coefficients];
        _image = new double[design.Coefficients];
    }

    /// <summary>The direction of the step; 0 for coefficients that stay.</summary>
    /// <param name="slopes">How loss and penalty rise with each coefficient.</param>
    /// <param name="curvatures">The curvature of the loss a row.</param>
    /// <param name="penalty">What the coefficients cost.</param>
    /// <param name="moves">Which coefficients may move.</param>
    public double[] Solve(double[] slopes, double[] curvatures, Penalty penalty, bool[] moves)
    {
        _preconditioner.Prepare(curvatures, penalty, moves);
        var solution = new double[slopes.Length];
        slopes.CopyTo(_residual, 0);
        KeepOnly(moves, _residual);
        Scale(moves);
        _scaled.CopyTo(_direction, 0);
        var size = RowProducts.Dot(_residual, _scaled);
        var enough = size * Enough;
        for (var step = 0; step < MostSteps && size > enough && size > 1e-30; step++)
        {
            HessianTimesDirection(curvatures, penalty, moves);
            var length = size / RowProducts.Dot(_direction, _image);
            RowProducts.AddScaled(solution, length, _direction);
            RowProducts.AddScaled(_residual, -length, _image);
            Scale(moves);
            var next = RowProducts.Dot(_residual, _scaled);
            for (var i = 0; i < _direction.Length; i++)
            {
                _direction[i] = _scaled[i] + (next / size * _direction[i]);
            }

            size = next;
        }

        return solution;
    }

    private void Scale(bool[] moves)
    {
        _preconditioner.Solve(_residual, _scaled);
        KeepOnly(moves, _scaled);
    }

    private void HessianTimesDirection(double[] curvatures, Penalty penalty, bool[] moves)
    {
        var squares = penalty.Squares;
        for (var i = 0; i < _image.Length; i++)
        {
            _image[i] = squares[i] * _direction[i];
        }

        _design.AddHessianTimes(_direction, curvatures, _image);
        KeepOnly(moves, _image);
    }

    private static void KeepOnly(bool[] moves, double[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!moves[i]) values[i] = 0;
        }
    }
}
