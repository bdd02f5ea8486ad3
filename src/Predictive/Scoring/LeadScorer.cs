using Predictive.Features;
using Predictive.Learning;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Scoring;

/// <summary>Scores snapshots with their reasons; the same for training, batch and the API.</summary>
public sealed class LeadScorer
{
    /// <summary>Of more sources than these, what they do is noted on the heap.</summary>
    private const int MostOnStack = 256;

    private readonly LeadModel _model;
    private readonly ScoreWarnings _warnings;
    private readonly int[] _sourceOf;
    private readonly int _sources;
    private readonly Likelihood _base;

    /// <summary>A scorer for a model and the ages it learned from, null without dates.</summary>
    public LeadScorer(LeadModel model, AgeRange? ages)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _warnings = new ScoreWarnings(model.Catalogue, ages);
        var sources = model.Catalogue.Features.Select(feature => feature.Source).Distinct(StringComparer.Ordinal)
            .ToList();
        _sourceOf = [.. model.Catalogue.Features.Select(feature => sources.IndexOf(feature.Source))];
        _sources = sources.Count;
        _base = BaseOf(model);
    }

    /// <summary>The likelihood of one lead with its reasons and warnings.</summary>
    /// <param name="snapshot">What was known of the lead.</param>
    /// <param name="most">The most reasons; what the others add up to is told together.</param>
    public LeadScore Score(Snapshot snapshot, int most = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return ScoreOf(snapshot, Read(snapshot), most);
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
            ScoreOf(earlier, before, int.MaxValue),
            ScoreOf(later, after, int.MaxValue),
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

    private LeadScore ScoreOf(Snapshot snapshot, ReadLead read, int most)
    {
        var steps = Walk(read.BaseMargin, read.Contributions);
        var told = Math.Min(most, steps.Length);
        var reasons = Array.ConvertAll(steps[..told], step =>
            new Reason(NameOf(step.Speaker), WordsOf(step.Speaker, read.Values), step.Points));
        return ScoreOf(snapshot, LikelihoodOf(read.Row), read.Row, reasons) with
        {
            OtherReasons = steps.Skip(told).Sum(step => step.Points),
        };
    }

    private Likelihood LikelihoodOf(ReadOnlySpan<float> row) => new(_model.Learned.Chance(row));

    private LeadScore ScoreOf(
        Snapshot snapshot, Likelihood likelihood, ReadOnlySpan<float> row, IReadOnlyList<Reason> reasons)
    {
        return new LeadScore
        {
            LeadId = snapshot.LeadId,
            AsOf = snapshot.AsOf,
            Likelihood = likelihood,
            ExpectedRevenue = likelihood.Value * _model.Value?.Of(row),
            Base = _base,
            Reasons = reasons,
            Warnings = _warnings.Of(snapshot, row),
        };
    }

    /// <summary>The base is that of the model: the same for every row.</summary>
    private static Likelihood BaseOf(LeadModel model)
    {
        var row = new float[model.Catalogue.Columns.Count];
        Array.Fill(row, float.NaN);
        return new Likelihood(model.Learned.Calibrator.Chance(
            model.Learned.Scorer.Explain(row, new double[row.Length])));
    }

    /// <summary>
    /// Shares the way from a margin to another among the sources, by walking their steps through the calibrator,
    /// largest first; what comes back is ordered by points.
    /// </summary>
    private Step[] Walk(double margin, ReadOnlySpan<double> contributions)
    {
        Span<Step> steps = _sources > MostOnStack ? new Step[_sources] : stackalloc Step[_sources];
        steps = steps[..FillSteps(contributions, steps)];
        steps.Sort((one, other) => Compare(one.Margin, one.Speaker, other.Margin, other.Speaker));
        var chance = _model.Learned.Calibrator.Chance(margin);
        foreach (ref var step in steps)
        {
            margin += step.Margin;
            var reached = _model.Learned.Calibrator.Chance(margin);
            step = step with { Points = reached - chance };
            chance = reached;
        }

        steps.Sort((one, other) => Compare(one.Points, one.Speaker, other.Points, other.Speaker));
        return steps.ToArray();
    }

    /// <summary>
    /// What each source adds to the margin, where it adds anything; its largest column speaks for it. Gives how many.
    /// </summary>
    private int FillSteps(ReadOnlySpan<double> contributions, Span<Step> steps)
    {
        steps.Fill(new Step(Speaker: -1, Margin: 0, Points: 0));
        for (var column = 0; column < contributions.Length; column++)
        {
            ref var step = ref steps[_sourceOf[column]];
            var speaks = step.Speaker < 0
                || Math.Abs(contributions[column]) > Math.Abs(contributions[step.Speaker]);
            step = new Step(speaks ? column : step.Speaker, step.Margin + contributions[column], Points: 0);
        }

        var count = 0;
        foreach (var step in steps)
        {
            if (step.Margin != 0)
                steps[count++] = step;
        }

        return count;
    }

    /// <summary>The larger first, whatever its sign; equal ones by their names.</summary>
    private int Compare(double one, int speaker, double other, int otherSpeaker) =>
        Math.Abs(other).CompareTo(Math.Abs(one)) is var order and not 0
            ? order
            : string.CompareOrdinal(NameOf(speaker), NameOf(otherSpeaker));

    private string WordsOf(int column, FeatureValue[] values) =>
        _model.Catalogue.Features[column].Describe(values[column]);

    private string NameOf(int column) => _model.Catalogue.Features[column].Name;

    /// <summary>What one source does.</summary>
    private readonly record struct Step(int Speaker, double Margin, double Points);

    private sealed record ReadLead(float[] Row, FeatureValue[] Values, double BaseMargin, double[] Contributions);
}
