using Predictive.Features;
using Predictive.Learning;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Scoring;

/// <summary>Scores snapshots with their reasons; the same for training, batch and the API.</summary>
public sealed class LeadScorer
{
    private readonly LeadModel _model;
    private readonly ScoreWarnings _warnings;
    private readonly string[] _sources;
    private readonly Likelihood _base;

    /// <summary>A scorer for a model and the ages it learned from, null without dates.</summary>
    public LeadScorer(LeadModel model, AgeRange? ages)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _warnings = new ScoreWarnings(model.Catalogue, ages);
        _sources = [.. model.Catalogue.Features.Select(feature => feature.Source)];
        _base = BaseOf(model);
    }

    /// <summary>The likelihood of one lead with all its reasons and warnings.</summary>
    public LeadScore Score(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var read = Read(snapshot);
        return ScoreOf(snapshot, LikelihoodOf(read.Row), read.Row, ReasonsOf(read));
    }

    /// <summary>
    /// The likelihood of one lead with its warnings and no reasons, which take most of the time: the same bits.
    /// </summary>
    public LeadScore ScoreWithoutReasons(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        Span<float> row = stackalloc float[_model.Catalogue.Columns.Count];
        _model.Catalogue.Describe(snapshot, _model.Records, row);
        return ScoreOf(snapshot, LikelihoodOf(row), row, []);
    }

    /// <summary>The same of many leads, of whom the trees are asked together: the same bits, sooner.</summary>
    public IReadOnlyList<LeadScore> ScoreWithoutReasons(IReadOnlyList<Snapshot> snapshots)
    {
        ArgumentNullException.ThrowIfNull(snapshots);
        var columns = _model.Catalogue.Columns;
        var values = Array.ConvertAll(new float[columns.Count][], _ => new float[snapshots.Count]);
        Span<float> row = stackalloc float[columns.Count];
        for (var i = 0; i < snapshots.Count; i++)
        {
            _model.Catalogue.Describe(snapshots[i], _model.Records, row);
            for (var column = 0; column < row.Length; column++)
                values[column][i] = row[column];
        }

        var rows = new FeatureMatrix(columns, values);
        var margins = new double[snapshots.Count];
        _model.Learned.Scorer.Margins(rows, margins);
        var scores = new LeadScore[margins.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            rows.CopyRow(i, row);
            scores[i] = ScoreOf(snapshots[i], new Likelihood(_model.Learned.Calibrator.Chance(margins[i])), row, []);
        }

        return scores;
    }

    /// <summary>
    /// What changed between two looks at a lead: the score of each, and reasons that add up to the difference of their
    /// likelihoods.
    /// </summary>
    public ScoreChange Change(Snapshot earlier, Snapshot later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var (before, after) = (Read(earlier), Read(later));
        var steps = after.Contributions.Zip(before.Contributions, (now, then) => now - then).ToArray();
        return new ScoreChange(
            ScoreOf(earlier, LikelihoodOf(before.Row), before.Row, ReasonsOf(before)),
            ScoreOf(later, LikelihoodOf(after.Row), after.Row, ReasonsOf(after)),
            [
                .. Walk(before.BaseMargin + before.Contributions.Sum(), steps).Select(step => new ChangedReason(
                    NameOf(step.Speaker), WordsOf(step.Speaker, before.Values), WordsOf(step.Speaker, after.Values),
                    step.Points)),
            ]);
    }

    private ReadLead Read(Snapshot snapshot)
    {
        var row = new float[_model.Catalogue.Columns.Count];
        var values = new FeatureValue[row.Length];
        _model.Catalogue.Values(snapshot, _model.Records, values);
        _model.Catalogue.Describe(values, row);
        var contributions = new double[row.Length];
        return new ReadLead(row, values, _model.Learned.Scorer.Explain(row, contributions), contributions);
    }

    private Likelihood LikelihoodOf(ReadOnlySpan<float> row) => new(_model.Learned.Chance(row));

    private LeadScore ScoreOf(
        Snapshot snapshot, Likelihood likelihood, ReadOnlySpan<float> row, IReadOnlyList<Reason> reasons) => new()
    {
        LeadId = snapshot.LeadId,
        AsOf = snapshot.AsOf,
        Likelihood = likelihood,
        ExpectedRevenue = likelihood.Value * _model.Value?.Of(row),
        Base = _base,
        Reasons = reasons,
        Warnings = _warnings.Of(snapshot, row),
    };

    /// <summary>The base is that of the model: the same for every row.</summary>
    private static Likelihood BaseOf(LeadModel model)
    {
        var row = new float[model.Catalogue.Columns.Count];
        Array.Fill(row, float.NaN);
        return new Likelihood(model.Learned.Calibrator.Chance(
            model.Learned.Scorer.Explain(row, new double[row.Length])));
    }

    private List<Reason> ReasonsOf(ReadLead read) =>
    [
        .. Walk(read.BaseMargin, read.Contributions).Select(step =>
            new Reason(NameOf(step.Speaker), WordsOf(step.Speaker, read.Values), step.Points)),
    ];

    /// <summary>
    /// Shares the way from a margin to another among the sources, by walking their steps through the calibrator,
    /// largest first; what comes back is ordered by points.
    /// </summary>
    private IEnumerable<(int Speaker, double Points)> Walk(double margin, double[] contributions)
    {
        var sources = Enumerable.Range(0, contributions.Length)
            .GroupBy(column => _sources[column], StringComparer.Ordinal)
            .Select(columns => (
                Margin: columns.Sum(column => contributions[column]),
                Speaker: columns.MaxBy(column => Math.Abs(contributions[column]))))
            .Where(source => source.Margin != 0)
            .OrderByDescending(source => Math.Abs(source.Margin))
            .ThenBy(source => NameOf(source.Speaker), StringComparer.Ordinal);
        var steps = new List<(int Speaker, double Points)>();
        var chance = _model.Learned.Calibrator.Chance(margin);
        foreach (var (step, speaker) in sources)
        {
            margin += step;
            var reached = _model.Learned.Calibrator.Chance(margin);
            steps.Add((speaker, reached - chance));
            chance = reached;
        }

        return steps.OrderByDescending(step => Math.Abs(step.Points))
            .ThenBy(step => NameOf(step.Speaker), StringComparer.Ordinal);
    }

    private string WordsOf(int column, FeatureValue[] values) =>
        _model.Catalogue.Features[column].Describe(values[column]);

    private string NameOf(int column) => _model.Catalogue.Features[column].Name;

    private sealed record ReadLead(float[] Row, FeatureValue[] Values, double BaseMargin, double[] Contributions);
}
