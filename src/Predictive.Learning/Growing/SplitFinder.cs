using Predictive.Learning.Binning;
using Predictive.Learning.Boosting;

namespace Predictive.Learning.Growing;

/// <summary>
/// Finds the split that lowers the loss most; of equals the column first by name, then the lowest bin.
/// </summary>
internal sealed class SplitFinder
{
    private readonly BinMapper _mapper;
    private readonly BoostingOptions _options;
    private readonly FixedPoint _unit;
    private readonly SplitGain _gain;
    private readonly int[] _nameRank;

    /// <summary>Looks among the bins of these columns.</summary>
    public SplitFinder(BinMapper mapper, BoostingOptions options, FixedPoint unit)
    {
        _mapper = mapper;
        _options = options;
        _unit = unit;
        _gain = new SplitGain(unit, options.L2);
        _nameRank = NameRank.Of(mapper.Columns);
    }

    /// <summary>The best split of a node, or one that does not exist.</summary>
    /// <param name="histogram">The node's sums.</param>
    /// <param name="all">The sums of all its rows.</param>
    /// <param name="columns">The columns that may be asked about.</param>
    public Split Best(Histogram histogram, HistogramBin all, ReadOnlySpan<int> columns)
    {
        var best = default(Split);
        foreach (var column in columns)
        {
            var split = BestOf(column, histogram.Column(column), all);
            if (split.Gain > best.Gain
                || (split.Exists && split.Gain == best.Gain && _nameRank[column] < _nameRank[best.Column]))
            {
                best = split;
            }
        }

        return best;
    }

    private Split BestOf(int column, ReadOnlySpan<HistogramBin> bins, HistogramBin all)
    {
        var search = new SplitSearch(_gain, _unit, _options, column, all, missing: bins[^1]);
        var values = bins[..^1];
        if (_mapper[column] is CategoryBins)
        {
            search.TryLevels(values[..^1]);
        }
        else
        {
            search.TryNumbers(values[..^1]);
        }

        search.TryMissingAlone(values.Length - 1);
        return search.Best;
    }
}
