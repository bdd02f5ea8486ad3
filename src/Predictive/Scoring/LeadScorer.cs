using Predictive.Features;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Scoring;

/// <summary>Scores snapshots with their reasons; the same for training, batch and the API.</summary>
public sealed class LeadScorer
{
    private readonly LeadModel _model;
    private readonly AgeRange? _ages;
    private readonly string[] _sources;

    /// <summary>A scorer for a model and the ages it learned from, null without dates.</summary>
    public LeadScorer(LeadModel model, AgeRange? ages)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _ages = ages;
        _sources = [.. model.Catalogue.Features.Select(feature => feature.Source)];
    }

    /// <summary>The likelihood of one lead with all its reasons and warnings.</summary>
    public LeadScore Score(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var row = new float[_model.Catalogue.Columns.Count];
        var values = new FeatureValue[row.Length];
        _model.Catalogue.Values(snapshot, _model.Records, values);
        _model.Catalogue.Describe(values, row);
        var contributions = new double[row.Length];
        var baseMargin = _model.Learned.Scorer.Explain(row, contributions);
        return new LeadScore
        {
            LeadId = snapshot.LeadId,
            AsOf = snapshot.AsOf,
            Likelihood = new Likelihood(_model.Learned.Chance(row)),
            Base = new Likelihood(_model.Learned.Calibrator.Chance(baseMargin)),
            Reasons = Reasons(values, baseMargin, contributions),
            Warnings = ScoreWarnings.Of(snapshot, row, _model.Catalogue, _ages),
        };
    }

    /// <summary>
    /// Shares the way from the base to the likelihood among the sources, by walking their contributions to the margin
    /// through the calibrator, largest first.
    /// </summary>
    private List<Reason> Reasons(FeatureValue[] values, double baseMargin, double[] contributions)
    {
        var sources = Enumerable.Range(0, contributions.Length)
            .GroupBy(column => _sources[column], StringComparer.Ordinal)
            .Select(columns => (
                Margin: columns.Sum(column => contributions[column]),
                Speaker: columns.MaxBy(column => Math.Abs(contributions[column]))))
            .Where(source => source.Margin != 0)
            .OrderByDescending(source => Math.Abs(source.Margin))
            .ThenBy(source => NameOf(source.Speaker), StringComparer.Ordinal);
        var reasons = new List<Reason>();
        var margin = baseMargin;
        var chance = _model.Learned.Calibrator.Chance(margin);
        foreach (var (step, speaker) in sources)
        {
            margin += step;
            var reached = _model.Learned.Calibrator.Chance(margin);
            var words = _model.Catalogue.Features[speaker].Describe(values[speaker]);
            reasons.Add(new Reason(NameOf(speaker), words, reached - chance));
            chance = reached;
        }

        return
        [
            .. reasons.OrderByDescending(reason => Math.Abs(reason.Points))
                .ThenBy(reason => reason.Code, StringComparer.Ordinal),
        ];
    }

    private string NameOf(int column) => _model.Catalogue.Features[column].Name;
}
