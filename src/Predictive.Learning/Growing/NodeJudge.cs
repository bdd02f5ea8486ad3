using Predictive.Learning.Binning;
using Predictive.Learning.Kernels;

namespace Predictive.Learning.Growing;

/// <summary>
/// Sums up nodes and finds their best splits, tile by tile: threads share no tile, and no sum depends on them.
/// </summary>
internal sealed class NodeJudge
{
    private const long CellsWorthThreads = 40_000;
    private const int CellsOfBin = 2;

    private readonly BinMapper _mapper;
    private readonly PackedGradients _gradients;
    private readonly WorkTeam _team;
    private readonly CodeTiles _tiles;
    private readonly int[] _nameRank;
    private readonly SplitFinder[] _finders;
    private readonly Split[] _bestOfSmall;
    private readonly Split[] _bestOfLarge;
    private readonly Stack<Histogram> _spare = new();
    private long _wantedColumns;
    private long _wantedBins;

    /// <summary>Lays out the rows' bins.</summary>
    public NodeJudge(BinMapper mapper, BinnedMatrix matrix, PackedGradients gradients, WorkTeam team)
    {
        _mapper = mapper;
        _gradients = gradients;
        _team = team;
        _nameRank = NameRank.Of(mapper.Columns);
        _tiles = new CodeTiles(matrix, [.. NameRank.Ordered(mapper.Columns).Where(mapper.IsVaried)], team);
        _finders = Array.ConvertAll(_tiles.Tiles, _ => new SplitFinder(mapper, _nameRank, team.Kernels));
        _bestOfSmall = new Split[_finders.Length];
        _bestOfLarge = new Split[_finders.Length];
    }

    /// <summary>Says which columns may be asked about from now on.</summary>
    public void Want(ReadOnlySpan<bool> isWanted)
    {
        (_wantedColumns, _wantedBins) = (0, 0);
        foreach (var tile in _tiles.Tiles)
        {
            tile.Want(isWanted);
            _wantedColumns += tile.Wanted.Length;
            foreach (var place in tile.Wanted)
            {
                _wantedBins += _mapper[tile.Columns[place.Offset]].ValueBins;
            }
        }
    }

    /// <summary>Finds the best split of the root.</summary>
    public void JudgeRoot(GrowingNode root, NodeRules rules)
    {
        if (!rules.CanSplit(root)) return;
        var histogram = NewHistogram();
        root.Histogram = histogram;
        Run(_gradients.Kept.List.Count, at =>
        {
            var tile = _tiles.Tiles[at];
            Fill(tile, histogram, _gradients.Kept.List);
            _bestOfSmall[at] = _finders[at].Best(tile, histogram.Of(tile), root, rules);
        });
        root.Best = BestOf(_bestOfSmall);
    }

    /// <summary>Finds the best splits of two children; the larger is summed up as what the smaller leaves.</summary>
    /// <param name="parent">Gives its histogram away.</param>
    /// <param name="small">The child with fewer rows.</param>
    /// <param name="large">The other.</param>
    /// <param name="rowsOfSmall">The small child's rows.</param>
    /// <param name="rules">What a split is worth and which are allowed.</param>
    public void JudgeChildren(
        GrowingNode parent, GrowingNode small, GrowingNode large, RowList rowsOfSmall, NodeRules rules)
    {
        var (isSmallOpen, isLargeOpen) = (rules.CanSplit(small), rules.CanSplit(large));
        if (!isSmallOpen && !isLargeOpen)
        {
            Release(parent);
            return;
        }

        var ofSmall = NewHistogram();
        var ofLarge = parent.Histogram!;
        (small.Histogram, large.Histogram, parent.Histogram) = (ofSmall, ofLarge, null);
        Run(rowsOfSmall.Count, at =>
        {
            var tile = _tiles.Tiles[at];
            Fill(tile, ofSmall, rowsOfSmall);
            _bestOfSmall[at] = isSmallOpen ? _finders[at].Best(tile, ofSmall.Of(tile), small, rules) : default;
            if (!isLargeOpen) return;
            ofLarge.Subtract(ofSmall, tile);
            _bestOfLarge[at] = _finders[at].Best(tile, ofLarge.Of(tile), large, rules);
        });
        small.Best = isSmallOpen ? BestOf(_bestOfSmall) : default;
        large.Best = isLargeOpen ? BestOf(_bestOfLarge) : default;
    }

    /// <summary>Takes back the histogram of a node that is not split any more.</summary>
    public void Release(GrowingNode node)
    {
        if (node.Histogram is null) return;
        _spare.Push(node.Histogram);
        node.Histogram = null;
    }

    private Histogram NewHistogram() => _spare.TryPop(out var spare) ? spare : new Histogram(_tiles.Bins);

    private void Run(int rows, Action<int> tile)
    {
        var cells = (rows * _wantedColumns) + (_wantedBins * CellsOfBin);
        _team.Run(_tiles.Tiles.Length, cells >= CellsWorthThreads, tile);
    }

    private void Fill(CodeTile tile, Histogram histogram, RowList rows)
    {
        var bins = histogram.Of(tile);
        bins.Clear();
        for (var chunk = 0; chunk < rows.Chunks; chunk++)
        {
            tile.Add(rows.Listed(chunk), rows.First(chunk), _gradients.Packed, bins);
        }

        tile.Spread(bins);
    }

    private Split BestOf(Split[] splits)
    {
        var best = default(Split);
        foreach (var split in splits)
        {
            if (split.Gain > best.Gain
                || (split.Exists && split.Gain == best.Gain && _nameRank[split.Column] < _nameRank[best.Column]))
            {
                best = split;
            }
        }

        return best;
    }
}
