using Predictive.Data;
using Predictive.Features;
using Predictive.Learning.Boosting;
using Predictive.Snapshots;
using static System.FormattableString;

namespace Predictive.Models.Values;

/// <summary>
/// Learns what conversions bring from those whose deals had time to close: the chance of a deal that is won, and the
/// lead's share of its amount then. Each is learned from earlier conversions, held against their mean on later ones,
/// and kept only where it does better there; what is kept is learned again from all.
/// </summary>
public sealed class ConversionValueTrainer
{
    /// <summary>Fewer conversions than this say nothing.</summary>
    public const int FewestConversions = 10;

    private readonly PartLearner _chance;
    private readonly PartLearner _amount;

    private ConversionValueTrainer(ulong seed) =>
        (_chance, _amount) = (new PartLearner(BoostingLoss.Log, seed), new PartLearner(BoostingLoss.Gamma, seed));

    /// <summary>Learns the value of a conversion; null where the funnel does not tell what conversions bring.</summary>
    /// <param name="set">The snapshots.</param>
    /// <param name="records">The funnel.</param>
    /// <param name="catalogue">The catalogue of the model whose likelihoods it belongs to; both read one row.</param>
    /// <param name="seed">The only source of chance.</param>
    /// <param name="progress">Told when learning begins.</param>
    public static TrainedConversionValue? Train(
        SnapshotSet set, FunnelRecords records, FeatureCatalogue catalogue, ulong seed, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(catalogue);
        if (ValuedLooks.Of(set, records) is not { } looks)
            return null;
        var rows = ValueRows.Of(looks.All, catalogue, set.Mature);
        if (rows.LeadCount < FewestConversions || rows.PaidCount == 0)
            return null;
        progress?.Invoke(Invariant($"Learning what {rows.LeadCount:N0} conversions brought"));
        return new ConversionValueTrainer(seed).Train(rows, looks);
    }

    private TrainedConversionValue Train(ValueRows rows, ValuedLooks looks)
    {
        var folds = ValueFold.Of(rows, looks.MatureAfterDays);
        var learned = folds.AsParallel().AsOrdered().Select(fold => Learn(fold.Earlier)).ToList();
        var kept = Kept(folds, learned);
        var last = learned.Count > 0 ? kept(learned[^1]) : Flat(rows);
        return new TrainedConversionValue
        {
            Model = Balanced(
                new ConversionValueModel(
                    _chance.Again(last.Chance, rows.ByChance()), _amount.Again(last.Amount, rows.Paid().ByAmount())),
                rows),
            Conversions = rows.LeadCount,
            Paid = rows.PaidCount,
            Mean = rows.MeanMoney,
            MatureAfterDays = looks.MatureAfterDays,
            WithoutAmount = looks.WithoutAmount,
            Measured =
            [
                .. folds.Zip(learned).SelectMany(one =>
                    Measure(Balanced(kept(one.Second), one.First.Earlier), one.First.Later)),
            ],
            HasEmbargo = folds.All(fold => fold.HasEmbargo),
        };
    }

    private ConversionValueModel Learn(ValueRows rows) =>
        new(_chance.Learn(rows.ByChance()), _amount.Learn(rows.Paid().ByAmount()));

    private ConversionValueModel Flat(ValueRows rows) =>
        new(_chance.Flat(rows.ByChance()), _amount.Flat(rows.Paid().ByAmount()));

    /// <summary>What leaves of a model the parts that did better than their means.</summary>
    private Func<ConversionValueModel, ConversionValueModel> Kept(
        IReadOnlyList<ValueFold> folds, IReadOnlyList<ConversionValueModel> learned)
    {
        if (folds.Count == 0)
            return model => model;
        var chance = _chance.IsBetter([.. folds.Zip(learned, (fold, model) =>
            (model.Chance, fold.Later.ByChance(), fold.Later.Clusters))]);
        var amount = _amount.IsBetter([.. folds.Zip(learned, (fold, model) =>
            (model.Amount, fold.Later.Paid().ByAmount(), fold.Later.Paid().Clusters))]);
        return model => new ConversionValueModel(
            chance ? model.Chance : model.Chance with { Scorer = null },
            amount ? model.Amount : model.Amount with { Scorer = null });
    }

    /// <summary>
    /// The same model, so that all it learned from is expected to bring what it brought: where large deals are won more
    /// often, a mean of one part does not go with what was learned of the other. Two means, or two learned parts, stay.
    /// </summary>
    private static ConversionValueModel Balanced(ConversionValueModel model, ValueRows rows)
    {
        if (model.Chance.IsLearned == model.Amount.IsLearned)
            return model;
        var weight = rows.Looks.Sum(one => one.Look.Weight);
        var expected = model.Of(rows.Features).Zip(rows.Looks, (value, one) => value * one.Look.Weight).Sum() / weight;
        var ratio = rows.MeanMoney / expected;
        return model with
        {
            Chance = model.Chance.IsLearned ? model.Chance : model.Chance with { Mean = model.Chance.Mean * ratio },
            Amount = model.Amount.IsLearned ? model.Amount : model.Amount with { Mean = model.Amount.Mean * ratio },
        };
    }

    private static IEnumerable<MeasuredValue> Measure(ConversionValueModel model, ValueRows later) =>
        model.Of(later.Features).Zip(later.Looks, (expected, one) => new MeasuredValue(
            one.Look.Cluster, one.Look.Snapshot.LeadId, one.Look.Weight, expected, one.Money));
}
