using Predictive.Features;
using Predictive.Learning;
using Predictive.Learning.Boosting;
using Predictive.Snapshots;

namespace Predictive.Models;

/// <summary>
/// The recipe in small: it learns a few trees from the earlier part of some snapshots and ranks the later part, with
/// and without some attributes. What an attribute is worth is seen cheaply, and before anything is tested.
/// </summary>
internal sealed class RecipeTrial
{
    /// <summary>The share of the snapshots that is learned from.</summary>
    public const double Earlier = 0.7;

    private static readonly BoostingLearner _learner = new(BoostingOptions.Default with
    {
        MaxTrees = 60,
        MinTrees = 60,
        Patience = 0,
        LearningRate = 0.1,
        MaxBins = 64,
    });

    private readonly FeatureCatalogue _catalogue;
    private readonly LabelledRows? _learn;
    private readonly LabelledRows? _later;
    private readonly ulong _seed;
    private int[] _kept = [];
    private IScorer? _scorer;

    /// <summary>Gets ready to learn from snapshots in time order.</summary>
    public RecipeTrial(IReadOnlyList<LabelledSnapshot> ordered, ulong seed)
    {
        var border = (int)(ordered.Count * Earlier);
        LabelledSnapshot[] learn = [.. ordered.Take(border)];
        Later = [.. ordered.Skip(border)];
        var records = new GrowingTrackRecords(learn);
        _catalogue = FeatureMatrixBuilder.Learn(learn, records);
        var rows = new TrainingRows(_catalogue, records, hiddenAccounts: 0, seed);
        (_learn, _later, _seed) = _catalogue.Features.Count == 0
            ? (null, null, seed)
            : (rows.AsServed(learn), rows.AsServed(Later), seed);
    }

    /// <summary>The snapshots that are ranked.</summary>
    public IReadOnlyList<LabelledSnapshot> Later { get; }

    /// <summary>
    /// The margins of the later part, in its order, learned without these attributes; all 0 where none is left.
    /// </summary>
    public double[] MarginsWithout(IReadOnlySet<string> leftOut)
    {
        _kept = [.. Enumerable.Range(0, _catalogue.Features.Count)
            .Where(i => !FeatureMatrixBuilder.IsLeftOut(_catalogue.Features[i], leftOut))];
        if (_learn is null || _later is null || _kept.Length == 0)
        {
            _scorer = null;
            return new double[Later.Count];
        }

        var later = Narrowed(_later, _kept);
        _scorer = _learner.Train(Narrowed(_learn, _kept), later, _seed);
        return Margins(_scorer, later.Features);
    }

    /// <summary>
    /// As the last <see cref="MarginsWithout"/> learned, with an attribute's values in the later part moved to other
    /// leads, so that they tell nothing.
    /// </summary>
    public double[] MarginsShuffled(string attribute)
    {
        var moved = new HashSet<string>(StringComparer.Ordinal) { attribute };
        if (_scorer is null || _later is null)
        {
            return new double[Later.Count];
        }

        var order = Enumerable.Range(0, Later.Count).ToArray();
        new SeededRandom(_seed).Shuffle(order.AsSpan());
        return Margins(_scorer, new FeatureMatrix(
            [.. _kept.Select(column => _later.Features.Columns[column])],
            Array.ConvertAll(_kept, column =>
            {
                var values = _later.Features.Column(column).ToArray();
                return FeatureMatrixBuilder.IsLeftOut(_catalogue.Features[column], moved)
                    ? Array.ConvertAll(order, row => values[row])
                    : values;
            })));
    }

    private static double[] Margins(IScorer scorer, FeatureMatrix rows)
    {
        var margins = new double[rows.Rows];
        scorer.Margins(rows, margins);
        return margins;
    }

    private static LabelledRows Narrowed(LabelledRows rows, int[] kept) => rows.With(
        new FeatureMatrix(
            [.. kept.Select(column => rows.Features.Columns[column])],
            Array.ConvertAll(kept, column => rows.Features.Column(column).ToArray())));
}
