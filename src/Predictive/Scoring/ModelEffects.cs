using Predictive.Features;
using Predictive.Learning;
using Predictive.Learning.Explaining;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Scoring;

/// <summary>
/// What a model learned, asked of leads as it would score them: which features matter, and how each moves the
/// likelihood.
/// </summary>
public sealed class ModelEffects
{
    /// <summary>Where fewer leads than this stand behind a value, its effect is hardly more than a guess.</summary>
    public const int FewLeads = 30;

    private static readonly EffectOptions _options = EffectOptions.Default with { MostPoints = 10 };

    private readonly LeadModel _model;
    private readonly FeatureMatrix _rows;
    private readonly double[] _weights;
    private readonly double _usualMargin;

    private ModelEffects(LeadModel model, IReadOnlyList<LabelledSnapshot> snapshots)
    {
        _model = model;
        _rows = FeatureMatrixBuilder.Build(model.Catalogue, snapshots.Select(one => one.Snapshot), model.Records);
        _weights = [.. snapshots.Select(one => one.Weight)];
        _usualMargin = MeanMargin();
        Usual = new Likelihood(model.Learned.Calibrator.Chance(_usualMargin));
        Features = ByImportance();
    }

    /// <summary>The likelihood of a usual lead: that of the leads' mean margin.</summary>
    public Likelihood Usual { get; }

    /// <summary>
    /// Every feature with its share of the mean size of all contributions to the margin, the largest first.
    /// </summary>
    public IReadOnlyList<FeatureShare> Features { get; }

    /// <summary>Asks a model of these leads.</summary>
    /// <param name="model">The model.</param>
    /// <param name="snapshots">The leads, at least one, each counted by its weight.</param>
    public static ModelEffects Of(LeadModel model, IReadOnlyList<LabelledSnapshot> snapshots)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(snapshots);
        ArgumentOutOfRangeException.ThrowIfZero(snapshots.Count);
        return new ModelEffects(model, snapshots);
    }

    /// <summary>
    /// How the likelihood of a usual lead moves with one feature while its others stay as they are, by accumulated
    /// local effects (<see cref="EffectCurve"/>); missing values last.
    /// </summary>
    /// <param name="feature">One of the features of the model.</param>
    public IReadOnlyList<FeatureEffect> CurveOf(Feature feature)
    {
        var column = Place(feature);
        var curve = EffectCurve.Of(_model.Learned.Scorer, _rows, column, _weights, _options);
        var points = curve.Missing is { } missing ? curve.Points.Append(missing) : curve.Points;
        return [.. points.Select(point => EffectAt(feature, curve.Column, point))];
    }

    private FeatureEffect EffectAt(Feature feature, FeatureColumn column, EffectPoint point)
    {
        var value = column.Kind == FeatureKind.Category
            ? FeatureValue.Of(float.IsNaN(point.Value) ? null : column.Levels[(int)point.Value])
            : FeatureValue.Of(point.Value);
        var likelihood = new Likelihood(_model.Learned.Calibrator.Chance(_usualMargin + point.Effect));
        return new FeatureEffect(value, feature.Describe(value), likelihood, point.Rows);
    }

    private int Place(Feature feature)
    {
        var features = _model.Catalogue.Features;
        for (var place = 0; place < features.Count; place++)
        {
            if (features[place] == feature) return place;
        }

        throw new ArgumentException($"The model has no feature '{feature?.Name}'.", nameof(feature));
    }

    private double MeanMargin()
    {
        var row = new float[_rows.Columns.Count];
        double sum = 0, weight = 0;
        for (var i = 0; i < _rows.Rows; i++)
        {
            _rows.CopyRow(i, row);
            sum += _weights[i] * _model.Learned.Scorer.Margin(row);
            weight += _weights[i];
        }

        return sum / weight;
    }

    private FeatureShare[] ByImportance()
    {
        var sizes = FeatureImportance.ByContribution(_model.Learned.Scorer, _rows, _weights);
        var total = sizes.Sum();
        return
        [
            .. _model.Catalogue.Features.Select((feature, i) =>
                    new FeatureShare(feature, total > 0 ? sizes[i] / total : 0))
                .OrderByDescending(one => one.Share).ThenBy(one => one.Feature.Name, StringComparer.Ordinal),
        ];
    }
}
