using Predictive.Learning.Binning;
using Predictive.Learning.Growing;
using Predictive.Learning.Kernels;
using Predictive.Learning.Losses;
using Predictive.Learning.Trees;

namespace Predictive.Learning.Boosting;

/// <summary>Gradient boosting on histograms: each tree corrects what the trees before it got wrong.</summary>
internal sealed class Booster : IDisposable
{
    private readonly LabelledRows _train;
    private readonly TrainingLoss _loss;
    private readonly BoostingOptions _options;
    private readonly WorkTeam _team;
    private readonly BinMapper _mapper;
    private readonly Gradients _gradients;
    private readonly PackedGradients _packed;
    private readonly TreeGrower _grower;
    private readonly LeafRefit _refit;
    private readonly SeededRandom _random;
    private readonly Sampling _sampling;
    private readonly int[] _allColumns;
    private readonly double _baseMargin;
    private readonly List<Tree> _trees = [];
    private GrownTree? _last;

    /// <summary>Bins the rows and starts from the base margin.</summary>
    public Booster(LabelledRows train, BoostingOptions options, ulong seed, KernelSet? kernels = null)
    {
        Check(train, options);
        _loss = TrainingLoss.Of(options.Loss);
        _train = train;
        _options = options with { MaxLeaves = options.MaxLeaves ?? TreeSize.Leaves(train, options.Loss) };
        _team = new WorkTeam(options.Threads, kernels ?? KernelSet.Chosen);
        _mapper = BinMapper.Learn(train.Features, options.MaxBins, options.MinCategoryRows, _team);
        var matrix = _mapper.Bin(train.Features, _team);
        _baseMargin = _loss.BaseMargin(train.Labels, train.Weights);
        _gradients = new Gradients(train, _loss, _baseMargin, _team);
        _packed = new PackedGradients(_gradients, _options, _loss.HessianIsTheSmaller, _team);
        _grower = new TreeGrower(_mapper, matrix, _packed, _options, _team);
        _refit = new LeafRefit(_gradients, train.Weights, _team);
        _random = new SeededRandom(seed);
        _sampling = new Sampling(_random);
        _allColumns = [.. NameRank.Ordered(train.Features.Columns).Where(_mapper.IsVaried)];
    }

    /// <summary>Refuses rows and options from which nothing can be learned.</summary>
    /// <exception cref="ArgumentException">Names what came and what is allowed.</exception>
    public static void Check(LabelledRows train, BoostingOptions options)
    {
        options.Validate();
        RowShape.CheckCells(train);
        CheckMonotone(train.Features.Columns, options);
        TrainingLoss.Of(options.Loss).Check(train.Labels, mayBeOneClass: false);
    }

    /// <summary>Learns until the validation loss stops falling, and keeps the trees up to its lowest.</summary>
    public BoostedTrees Train(LabelledRows validation)
    {
        RowShape.Check(validation.Features.Columns, _train.Features.Columns, "the validation part");
        _loss.Check(validation.Labels, mayBeOneClass: true);
        var loss = _loss.Validation(validation.Labels, validation.Weights, _team.Kernels);
        if (!loss.IsMeasurable) return Train(Math.Min(_options.TreesWithoutValidation, _options.MaxTrees));

        var stopping = new EarlyStopping(_options.Patience);
        var followed = new FollowedRows(_mapper.Bin(validation.Features, _team), _baseMargin, _team);
        stopping.ShouldStop(0, loss.Of(followed.Margins));
        while (_trees.Count < _options.MaxTrees && AddTree())
        {
            followed.Add(_last!);
            var isStale = stopping.ShouldStop(_trees.Count, loss.Of(followed.Margins));
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

    /// <inheritdoc/>
    public void Dispose() => _team.Dispose();

    private bool AddTree()
    {
        _gradients.Update(_last is null ? null : _grower.Leaves, _last?.LeafValues ?? []);
        var columns = _sampling.Draw(_allColumns, _options.ColumnShare);
        _packed.Pack(_random.NextBits(), all: false);
        var shape = _grower.Grow(columns);
        if (shape.Leaves == 1)
        {
            _packed.Pack(0, all: true);
            shape = _grower.Grow(_allColumns);
        }

        if (shape.Leaves == 1) return false;
        _last = new LeafValues(_options, _gradients.Unit, _packed.Levels, _refit)
            .Finish(shape, _refit.SumsOf(_grower.Leaves, shape.Leaves));
        _trees.Add(_last.Tree);
        return true;
    }

    private static void CheckMonotone(IReadOnlyList<FeatureColumn> columns, BoostingOptions options)
    {
        foreach (var name in options.Monotone.Keys)
        {
            if (columns.FirstOrDefault(column => column.Name == name) is { Kind: FeatureKind.Number }) continue;
            throw new ArgumentException(
                $"Monotone names '{name}', but there is no number of that name; allowed are "
                + string.Join(", ", columns.Where(column => column.Kind == FeatureKind.Number)
                    .Select(column => $"'{column.Name}'")) + ".");
        }
    }

    private BoostedTrees Finished(int trees) =>
        new(_train.Features.Columns, [], _baseMargin, [.. _trees.Take(trees)]) { IgnoredColumns = IgnoredColumns() };

    private string[] IgnoredColumns() =>
        [.. _train.Features.Columns.Where((_, column) => !_mapper.IsVaried(column)).Select(column => column.Name)];
}
