using Predictive.Learning.Binning;
using Predictive.Learning.Growing;
using Predictive.Learning.Kernels;

namespace Predictive.Learning.Boosting;

/// <summary>Rows that no tree learns from: their margins follow the trees, leaf by leaf, on their bins.</summary>
internal sealed class FollowedRows
{
    private readonly LeafIds _leaves;
    private readonly double[] _margins;

    /// <summary>Starts all rows at one margin.</summary>
    public FollowedRows(BinnedMatrix matrix, double baseMargin, WorkTeam team)
    {
        _leaves = new LeafIds(matrix, team);
        _margins = new double[matrix.Rows];
        Array.Fill(_margins, baseMargin);
    }

    /// <summary>The margin of each row.</summary>
    public ReadOnlySpan<double> Margins => _margins;

    /// <summary>Adds one more tree.</summary>
    public void Add(GrownTree tree)
    {
        _leaves.Clear();
        foreach (var step in tree.Steps)
        {
            _leaves.Divide(step.Column, step.Question, kept: null);
        }

        var leaves = _leaves.Leaves;
        for (var row = 0; row < _margins.Length; row++)
        {
            _margins[row] += tree.LeafValues[leaves[row]];
        }
    }
}
