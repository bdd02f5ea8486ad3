using Microsoft.ML;
using Microsoft.ML.Data;
using Predictive.Learning;
using Predictive.MLNet.Pipelines;
using Predictive.MLNet.Trees;
using Xunit;

namespace Predictive.MLNet.Tests.BuiltIn;

/// <summary>Our models in pipelines of ML.NET: from source columns to calibrated likelihoods.</summary>
public sealed class LikelihoodPipelineTests
{
    private static readonly LabelledRows _rows = SmallWorld.Make(seed: 5, rows: 1200);

    private static readonly ChanceModel _model = ChanceModel.Learn(
        _rows.Features, Array.ConvertAll(_rows.Labels, label => label == 1), seed: 7, new FastTreeLearner());

    private static readonly Lead[] _leads = [.. Enumerable.Range(0, _rows.Rows).Select(LeadOf)];

    [Fact]
    public void Likelihoods_are_those_of_the_model()
    {
        var context = new MLContext();
        var leads = context.Data.LoadFromEnumerable(_leads);

        var scored = context.Transforms.Likelihood(_model.Learned, cut: 0.3).Fit(leads).Transform(leads);

        Assert.Equal(Expected(), scored.GetColumn<float>("Probability"));
        Assert.Equal(
            Expected().Select(chance => chance >= 0.3f), scored.GetColumn<bool>("PredictedLabel"));
        Assert.Equal(
            ["visits", "days", "source", "Became", "Score", "Probability", "PredictedLabel"],
            scored.Schema.Select(column => column.Name));
        var metrics = context.BinaryClassification.Evaluate(scored, nameof(Lead.Became));
        Assert.InRange(metrics.AreaUnderRocCurve, 0.7, 0.95);
    }

    [Fact]
    public void A_saved_pipeline_is_loaded_elsewhere_and_answers_one_lead_at_a_time()
    {
        var context = new MLContext();
        var leads = context.Data.LoadFromEnumerable(_leads);
        using var file = new MemoryStream();
        context.Model.Save(context.Transforms.Likelihood(_model.Learned).Fit(leads), leads.Schema, file);
        file.Position = 0;

        var elsewhere = new MLContext().RegisterLikelihoods();
        var engine = elsewhere.Model.CreatePredictionEngine<Lead, LikelihoodOutput>(
            elsewhere.Model.Load(file, out _));

        Assert.Equal(Expected(), _leads.Select(lead => engine.Predict(lead).Probability));
    }

    [Fact]
    public void A_model_of_categories_alone_needs_no_numbers()
    {
        var rows = FeatureMatrix.Of(
            ("source", _leads.Select(lead => lead.Source is "" ? null : lead.Source).ToArray()));
        var model = ChanceModel.Learn(rows, [.. _leads.Select(lead => lead.Became)], seed: 7);
        var context = new MLContext();
        var leads = context.Data.LoadFromEnumerable(_leads);

        var scored = context.Transforms.Likelihood(model.Learned).Fit(leads).Transform(leads);

        Assert.Equal(
            model.Chances(rows).Select(chance => (float)chance), scored.GetColumn<float>("Probability"));
    }

    [Fact]
    public void A_column_that_is_not_there_is_named()
    {
        var context = new MLContext();
        var leads = context.Data.LoadFromEnumerable([new { visits = 1f }]);

        var error = Assert.ThrowsAny<ArgumentException>(
            () => context.Transforms.Likelihood(_model.Learned).Fit(leads));

        Assert.Contains("days", error.Message, StringComparison.Ordinal);
    }

    /// <summary>An empty text is missing, since ML.NET does not tell them apart.</summary>
    private static IEnumerable<float> Expected() => _leads.Select(lead => (float)_model.Chance(
        ("visits", lead.Visits), ("days", lead.Days), ("source", lead.Source is "" ? null : lead.Source)));

    private static Lead LeadOf(int row)
    {
        var code = _rows.Features.Column(2)[row];
        return new Lead
        {
            Visits = _rows.Features.Column(0)[row],
            Days = _rows.Features.Column(1)[row],
            Source = row % 9 == 0 ? "never seen" : float.IsNaN(code) ? null : SmallWorld.Levels[(int)code],
            Became = _rows.Labels[row] == 1,
        };
    }

    private sealed class Lead
    {
        [ColumnName("visits")]
        public double Visits { get; set; }

        [ColumnName("days")]
        public float Days { get; set; }

        [ColumnName("source")]
        public string? Source { get; set; }

        public bool Became { get; set; }
    }
}
