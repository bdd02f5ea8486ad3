namespace Predictive.Models;

/// <summary>Sums a cluster's scores, of which most are 0, and adds their products to a matrix when it ends.</summary>
internal sealed class ClusterSums(SquareMatrix products)
{
    private readonly double[] _sums = new double[products.Size];
    private readonly bool[] _isTouched = new bool[products.Size];
    private readonly List<int> _touched = [];

    public void Add(int place, double value)
    {
        if (!_isTouched[place])
            _touched.Add(place);
        _isTouched[place] = true;
        _sums[place] += value;
    }

    public void EndCluster()
    {
        foreach (var row in _touched)
        {
            foreach (var column in _touched)
                products[row, column] += _sums[row] * _sums[column];
        }

        foreach (var place in _touched)
            (_sums[place], _isTouched[place]) = (0, false);
        _touched.Clear();
    }
}
