namespace Predictive.Learning.Linear;

/// <summary>
/// A cheap stand-in for the hessian that makes conjugate gradients end in a few steps although columns are alike: the
/// products of the most important coefficients' columns, exact but for rows counting alike, and the diagonal of the
/// rest.
/// </summary>
internal sealed class Preconditioner
{
    private const int MostPlaces = 256;
    private const int MostRows = 16_384;

    private readonly double[] _squares;
    private readonly double[] _diagonal;
    private readonly int[] _chosen;
    private readonly double[][] _products;
    private readonly double[][] _triangle;

    /// <summary>Multiplies the columns once, on a sample of the rows where they are many.</summary>
    public Preconditioner(Design design, double[] shares)
    {
        _squares = new double[design.Coefficients];
        _squares[0] = 1;
        foreach (var column in design.Columns)
        {
            column.AddSquares(shares, _squares);
        }

        _diagonal = new double[design.Coefficients];
        _chosen = design.MostImportant(MostPlaces);
        _products = Products(design, shares);
        _triangle = Array.ConvertAll(_products, line => new double[line.Length]);
    }

    /// <summary>Gets ready for these curvatures, this penalty and the coefficients that may move.</summary>
    public void Prepare(double[] curvatures, Penalty penalty, bool[] moves)
    {
        var mean = 0.0;
        foreach (var curvature in curvatures)
        {
            mean += curvature;
        }

        for (var i = 0; i < _diagonal.Length; i++)
        {
            _diagonal[i] = Math.Max((mean * _squares[i]) + penalty.Squares[i], 1e-12);
        }

        for (var line = 0; line < _chosen.Length; line++)
        {
            var row = _triangle[line];
            for (var other = 0; other < line; other++)
            {
                var sum = moves[_chosen[line]] && moves[_chosen[other]] ? mean * _products[line][other] : 0;
                row[other] = (sum - RowProducts.Dot(row.AsSpan(0, other), _triangle[other])) / _triangle[other][other];
            }

            var whole = (mean * _products[line][line] * (1 + 1e-9)) + penalty.Squares[_chosen[line]];
            whole -= RowProducts.Dot(row.AsSpan(0, line), row);
            row[line] = Math.Sqrt(Math.Max(whole, 1e-9 * _diagonal[_chosen[line]]));
        }
    }

    /// <summary>Solves the stand-in's equations.</summary>
    public void Solve(double[] residual, double[] solution)
    {
        for (var i = 0; i < solution.Length; i++)
        {
            solution[i] = residual[i] / _diagonal[i];
        }

        Span<double> found = stackalloc double[_chosen.Length];
        for (var line = 0; line < found.Length; line++)
        {
            var sum = residual[_chosen[line]] - RowProducts.Dot(found[..line], _triangle[line]);
            found[line] = sum / _triangle[line][line];
        }

        for (var line = found.Length - 1; line >= 0; line--)
        {
            found[line] /= _triangle[line][line];
            solution[_chosen[line]] = found[line];
            RowProducts.AddScaled(found[..line], -found[line], _triangle[line]);
        }
    }

    private double[][] Products(Design design, double[] shares)
    {
        var each = (shares.Length / MostRows) + 1;
        var products = ColumnProducts.Of(design, _chosen, shares, each);
        var total = products[0][0];
        foreach (var line in products)
        {
            for (var other = 0; other < line.Length; other++)
            {
                line[other] /= total;
            }
        }

        return products;
    }
}
