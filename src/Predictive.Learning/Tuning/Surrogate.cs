namespace Predictive.Learning.Tuning;

/// <summary>
/// What the tried candidates say about untried ones: a Gaussian process over the search space (Rasmussen and Williams,
/// 2006, algorithm 2.1) with a fixed reach and as much noise as signal, and the expected improvement that it promises
/// (Jones, Schonlau and Welch, 1998).
/// </summary>
internal sealed class Surrogate
{
    /// <summary>The squared distance at which two candidates tell little of each other.</summary>
    private const double Reach = 0.5;

    /// <summary>The share of the spread of the results that is taken for chance.</summary>
    private const double Noise = 0.5;

    private readonly SearchSpace _space;
    private readonly LearnerSettings[] _tried;
    private readonly double[] _factor;
    private readonly double[] _weights;
    private readonly double _best;

    /// <summary>Learns from tried candidates and their losses; lower is better.</summary>
    public Surrogate(SearchSpace space, IReadOnlyList<LearnerSettings> tried, IReadOnlyList<double> losses)
    {
        _space = space;
        _tried = [.. tried];
        var (mean, spread) = Spread(losses);
        var results = losses.Select(loss => (loss - mean) / spread).ToArray();
        _factor = Cholesky();
        _weights = SolveBack(SolveForth(results));
        _best = results.Min();
    }

    /// <summary>How much better than the best so far a candidate is expected to be, in spreads; 0 or more.</summary>
    public double ExpectedImprovement(LearnerSettings candidate)
    {
        var kin = Array.ConvertAll(_tried, one => Kinship(one, candidate));
        var mean = 0.0;
        for (var i = 0; i < kin.Length; i++)
        {
            mean += kin[i] * _weights[i];
        }

        var explained = 0.0;
        foreach (var part in SolveForth(kin))
        {
            explained += part * part;
        }

        var deviation = Math.Sqrt(Math.Max(1e-12, 1 - explained));
        var ahead = (_best - mean) / deviation;
        return deviation * ((ahead * NormalCurve.Below(ahead)) + NormalCurve.Height(ahead));
    }

    private double Kinship(LearnerSettings one, LearnerSettings other) =>
        Elementary.Exp(-_space.SquaredDistance(one, other) / Reach);

    /// <summary>The lower triangle L, row after row, of the kinship matrix with noise = L L'.</summary>
    private double[] Cholesky()
    {
        var count = _tried.Length;
        var factor = new double[count * count];
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var rest = Kinship(_tried[row], _tried[column]) + (row == column ? Noise : 0);
                for (var i = 0; i < column; i++)
                {
                    rest -= factor[(row * count) + i] * factor[(column * count) + i];
                }

                factor[(row * count) + column] =
                    row == column ? Math.Sqrt(rest) : rest / factor[(column * count) + column];
            }
        }

        return factor;
    }

    private double[] SolveForth(double[] right)
    {
        var count = right.Length;
        var solved = new double[count];
        for (var row = 0; row < count; row++)
        {
            var rest = right[row];
            for (var i = 0; i < row; i++)
            {
                rest -= _factor[(row * count) + i] * solved[i];
            }

            solved[row] = rest / _factor[(row * count) + row];
        }

        return solved;
    }

    private double[] SolveBack(double[] right)
    {
        var count = right.Length;
        var solved = new double[count];
        for (var row = count - 1; row >= 0; row--)
        {
            var rest = right[row];
            for (var i = row + 1; i < count; i++)
            {
                rest -= _factor[(i * count) + row] * solved[i];
            }

            solved[row] = rest / _factor[(row * count) + row];
        }

        return solved;
    }

    private static (double Mean, double Spread) Spread(IReadOnlyList<double> losses)
    {
        var mean = losses.Sum() / losses.Count;
        var squares = losses.Sum(loss => (loss - mean) * (loss - mean));
        return (mean, squares > 0 ? Math.Sqrt(squares / losses.Count) : 1);
    }
}
