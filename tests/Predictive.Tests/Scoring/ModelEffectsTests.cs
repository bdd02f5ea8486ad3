using Predictive.Scoring;
using Predictive.Snapshots;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Scoring;

public sealed class ModelEffectsTests
{
    private static readonly IReadOnlyList<LabelledSnapshot> _leads = [.. SmallModel.Set.Mature.Take(400)];
    private static readonly ModelEffects _effects = ModelEffects.Of(SmallModel.Trained.Model, _leads);

    [Fact]
    public void Shares_of_all_features_sum_to_one_and_the_largest_comes_first()
    {
        var shares = _effects.Features.Select(one => one.Share).ToList();
        Assert.Equal(SmallModel.Trained.Model.Catalogue.Features.Count, shares.Count);
        Assert.Equal(1, shares.Sum(), 1e-9);
        Assert.Equal(shares.OrderDescending(), shares);
    }

    [Fact]
    public void Every_feature_has_a_curve_of_likelihoods_in_words_with_all_leads_behind_it()
    {
        Assert.All(_effects.Features, one =>
        {
            var curve = _effects.CurveOf(one.Feature);
            Assert.InRange(curve.Count, 1, 12);
            Assert.All(curve, point => Assert.InRange(point.Likelihood.Value, 1e-6, 1 - 1e-6));
            Assert.All(curve, point => Assert.Equal(one.Feature.Describe(point.Value), point.Words));
            Assert.InRange(curve.Sum(point => point.Leads), 1, _leads.Count);
        });
    }

    [Fact]
    public void What_does_not_matter_moves_nothing_and_what_matters_does()
    {
        var most = _effects.CurveOf(_effects.Features[0].Feature);
        Assert.True(most.Max(point => point.Likelihood.Value) - most.Min(point => point.Likelihood.Value) > 0.01);
        Assert.All(_effects.Features.Where(one => one.Share == 0), one =>
            Assert.All(_effects.CurveOf(one.Feature), point =>
                Assert.Equal(_effects.Usual.Value, point.Likelihood.Value, 1e-9)));
    }

    [Fact]
    public void The_order_of_leads_changes_nothing_that_is_seen()
    {
        var reversed = ModelEffects.Of(SmallModel.Trained.Model, [.. _leads.Reverse()]);
        Assert.Equal(_effects.Usual.Value, reversed.Usual.Value, 1e-9);
        Assert.All(_effects.Features.Take(5), one => Assert.All(
            _effects.CurveOf(one.Feature).Zip(reversed.CurveOf(one.Feature)),
            pair => Assert.Equal(pair.First.Likelihood.Value, pair.Second.Likelihood.Value, 1e-9)));
    }
}
