namespace Predictive.Models;

/// <summary>A small symmetric matrix, as statistics need it: sums of products, and what undoes them.</summary>
internal sealed class SquareMatrix(int size)
{
    private readonly double[] _cells = new double[size * size];

    public int Size => size;

    public double this[int row, int column]
    {
        get => _cells[(row * size) + column];
        set => _cells[(row * size) + column] = value;
    }

    /// <summary>one' times this times other.</summary>
    public double Between(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var sum = 0.0;
        for (var row = 0; row < size; row++)
        {
            if (one[row] == 0)
                continue;
            for (var column = 0; column < size; column++)
                sum += one[row] * this[row, column] * other[column];
        }

        return sum;
    }

    /// <summary>This times a vector.</summary>
    public double[] Times(ReadOnlySpan<double> vector)
    {
        var product = new double[size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
                product[row] += this[row, column] * vector[column];
        }

        return product;
    }

    /// <summary>This times the middle times this, times a number.</summary>
    public SquareMatrix Around(SquareMatrix middle, double times)
    {
        var around = Times(Times(this, middle), this);
        for (var cell = 0; cell < around._cells.Length; cell++)
            around._cells[cell] *= times;
        return around;
    }

    /// <summary>
    /// The inverse, and the logarithm of the determinant, by Cholesky's decomposition; null where it is not positive
    /// definite.
    /// </summary>
    public (SquareMatrix Inverse, double LogDeterminant)? Inverted()
    {
        if (Root() is not { } root)
            return null;
        var logDeterminant = 0.0;
        var inverse = new SquareMatrix(size);
        var column = new double[size];
        for (var one = 0; one < size; one++)
        {
            logDeterminant += 2 * Math.Log(root[one, one]);
            Array.Clear(column);
            column[one] = 1;
            Solve(root, column);
            for (var row = 0; row < size; row++)
                inverse[row, one] = column[row];
        }

        return (inverse, logDeterminant);
    }

    private static SquareMatrix Times(SquareMatrix left, SquareMatrix right)
    {
        var product = new SquareMatrix(left.Size);
        for (var row = 0; row < left.Size; row++)
        {
            for (var middle = 0; middle < left.Size; middle++)
            {
                var factor = left[row, middle];
                for (var column = 0; column < left.Size; column++)
                    product[row, column] += factor * right[middle, column];
            }
        }

        return product;
    }

    /// <summary>The lower triangle whose product with itself is this; null where there is none.</summary>
    private SquareMatrix? Root()
    {
        const double Least = 1e-12;
        var root = new SquareMatrix(size);
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = this[row, column];
                for (var k = 0; k < column; k++)
                    sum -= root[row, k] * root[column, k];
                if (row == column && !(sum > Least * this[row, row]))
                    return null;
                root[row, column] = row == column ? Math.Sqrt(sum) : sum / root[column, column];
            }
        }

        return root;
    }

    private static void Solve(SquareMatrix root, double[] right)
    {
        for (var row = 0; row < right.Length; row++)
        {
            for (var k = 0; k < row; k++)
                right[row] -= root[row, k] * right[k];
            right[row] /= root[row, row];
        }

        for (var row = right.Length - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < right.Length; k++)
                right[row] -= root[k, row] * right[k];
            right[row] /= root[row, row];
        }
    }
}
