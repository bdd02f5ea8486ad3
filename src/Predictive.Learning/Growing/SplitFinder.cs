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
        var missing = bins[ColumnBins.Missing];
        var search = new Search(this, column, all, missing);
        if (_mapper[column] is CategoryBins category)
        {
            for (var bin = 0; bin < category.Levels.Length; bin++)
            {
                search.Try(bin, isLevel: true, bins[bin]);
            }
        }
        else
        {
            var left = default(HistogramBin);
            for (var bin = 0; bin < _mapper[column].ValueBins - 1; bin++)
            {
                left += bins[bin];
                search.Try(bin, isLevel: false, left);
            }
        }

        search.TryMissingAlone(_mapper[column].ValueBins - 1);
        return search.Best;
    }

    private double GainOf(HistogramBin left, HistogramBin right, double parentScore)
    {
        if (left.Rows < _options.MinLeafRows || right.Rows < _options.MinLeafRows) return 0;
        if (_unit.ToDouble(Math.Min(left.Hessian, right.Hessian)) < _options.MinLeafWeight) return 0;
        var gain = _gain.Of(left, right, parentScore);
        return gain > _options.MinSplitGain ? gain : 0;
    }

    private struct Search(SplitFinder finder, int column, HistogramBin all, HistogramBin missing)
    {
        private readonly double _parentScore = finder._gain.ScoreOf(all);

        public Split Best { get; private set; }

        /// <summary>Tries these values on the left, with missing on either side.</summary>
        public void Try(int bin, bool isLevel, HistogramBin left)
        {
            var right = all - left;
            if (missing.Rows == 0)
            {
                Keep(bin, isLevel, missingLeft: left.Rows > right.Rows, left, right);
                return;
            }

            Keep(bin, isLevel, missingLeft: false, left, right);
            Keep(bin, isLevel, missingLeft: true, left + missing, right - missing);
        }

        /// <summary>Tries everything that is there on the left, and missing on the right.</summary>
        public void TryMissingAlone(int lastBin)
        {
            if (missing.Rows > 0) Keep(lastBin, isLevel: false, missingLeft: false, all - missing, missing);
        }

        private void Keep(int bin, bool isLevel, bool missingLeft, HistogramBin left, HistogramBin right)
        {
            var gain = finder.GainOf(left, right, _parentScore);
            if (gain > Best.Gain) Best = new Split(column, bin, isLevel, missingLeft, gain, left);
        }
    }
}
