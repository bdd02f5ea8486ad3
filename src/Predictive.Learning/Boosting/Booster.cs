using Predictive.Learning.Binning;
using Predictive.Learning.Growing;
using Predictive.Learning.Losses;
using Predictive.Learning.Trees;

namespace Predictive.Learning.Boosting;

/// <summary>
/// Gradient boosting of the log loss on histograms: each tree corrects what the trees before it got wrong.
/// </summary>
internal sealed class Booster
{
    private readonly LabelledRows _train;
    private readonly BoostingOptions _options;
    private readonly ParallelOptions _parallel;
    private readonly Gradients _gradients;
    private readonly TreeGrower _grower;
    private readonly Sampling _sampling;
    private readonly int[] _allRows;
    private readonly int[] _allColumns;
    private readonly double _baseMargin;
    private readonly double[] _margins;
    private readonly List<Tree> _trees = [];

    /// <summary>Bins the rows and starts from the base margin.</summary>
    public Booster(LabelledRows train, BoostingOptions options, ulong seed)
    {
        options.Validate();
        RowShape.CheckNotEmpty(train);
        _train = train;
        _options = options with { MaxLeaves = options.MaxLeaves ?? TreeSize.Leaves(train) };
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads == 0 ? -1 : options.Threads };
        _gradients = new Gradients(train.Labels, train.Weights);
        var mapper = BinMapper.Learn(train.Features, options.MaxBins, options.MinCategoryRows);
        _grower = new TreeGrower(mapper, mapper.Bin(train.Features), _gradients, _options, _parallel);
        _sampling = new Sampling(new SeededRandom(seed));
        _allRows = [.. Enumerable.Range(0, train.Rows)];
        _allColumns = [.. NameRank.Ordered(train.Features.Columns).Where(mapper.IsVaried)];
        _baseMargin = LogLoss.BaseMargin(train.Labels, train.Weights);
        _margins = new double[train.Rows];
        Array.Fill(_margins, _baseMargin);
    }

    /// <summary>Learns until the validation loss stops falling, and keeps the trees up to its lowest.</summary>
    public BoostedTrees Train(LabelledRows validation)
    {
        RowShape.Check(validation.Features.Columns, _train.Features.Columns, "the validation part");
        var loss = new ShiftedLogLoss(validation.Labels, validation.Weights);
        if (!loss.IsMeasurable) return Train(Math.Min(_options.TreesWithoutValidation, _options.MaxTrees));

        var stopping = new EarlyStopping(_options.Patience);
        var margins = new double[validation.Rows];
        Array.Fill(margins, _baseMargin);
        stopping.ShouldStop(0, loss.Of(margins));
        while (_trees.Count < _options.MaxTrees && AddTree())
        {
            _trees[^1].AddTo(margins, validation.Features);
            var isStale = stopping.ShouldStop(_trees.Count, loss.Of(margins));
            if (isStale && _trees.Count >= _options.MinTrees) break;
        }

        return Finished(_options.Patience == 0 ? _trees.Count : Math.Max(stopping.BestRounds, _options.MinTrees));
    }

    /// <summary>Learns a fixed number of trees.</summary>
    public BoostedTrees Train(int trees)
    {
        while (_trees.Count < trees && AddTree())
        {
        }

        return Finished(_trees.Count);
    }

    private bool AddTree()
    {
        _gradients.Update(_margins, _parallel);
        var rows = _sampling.Draw(_allRows, _options.RowShare);
        var columns = _sampling.Draw(_allColumns, _options.ColumnShare);
        var tree = _grower.Grow(rows, columns);
        if (tree.Depth == 0) tree = _grower.Grow(_allRows, _allColumns);
        if (tree.Depth == 0) return false;
        _trees.Add(tree);
        if (rows.Length == _allRows.Length)
        {
            _grower.AddLast(_margins);
        }
        else
        {
            tree.AddTo(_margins, _train.Features);
        }

        return true;
    }

    private BoostedTrees Finished(int trees) => new(_train.Features.Columns, [], _baseMargin, [.. _trees.Take(trees)]);
}
