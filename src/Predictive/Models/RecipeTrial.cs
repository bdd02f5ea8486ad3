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
        var kept = Enumerable.Range(0, _catalogue.Features.Count)
            .Where(i => !FeatureMatrixBuilder.IsLeftOut(_catalogue.Features[i], leftOut)).ToArray();
        if (_learn is null || _later is null || kept.Length == 0)
        {
            return new double[Later.Count];
        }

        var (learn, later) = (Narrowed(_learn, kept), Narrowed(_later, kept));
        var scorer = _learner.Train(learn, later, _seed);
        var margins = new double[later.Rows];
        scorer.Margins(later.Features, margins);
        return margins;
    }

    private static LabelledRows Narrowed(LabelledRows rows, int[] kept) => rows.With(
        new FeatureMatrix(
            [.. kept.Select(column => rows.Features.Columns[column])],
            Array.ConvertAll(kept, column => rows.Features.Column(column).ToArray())));
}
