using Predictive.Features;
using Predictive.Learning;
using Predictive.Snapshots;

namespace Predictive.Models.Values;

/// <summary>Looks at leads that converted as rows, by when they did, with what each brought.</summary>
/// <param name="Features">A row a look, as it will be scored.</param>
/// <param name="Looks">The looks.</param>
/// <param name="Leads">The number of each look's lead, from 0, rising.</param>
internal sealed record ValueRows(FeatureMatrix Features, IReadOnlyList<ValuedLook> Looks, int[] Leads)
{
    /// <summary>How many leads there are.</summary>
    public int LeadCount => Leads.Distinct().Count();

    /// <summary>How many of them brought money.</summary>
    public int PaidCount =>
        Leads.Zip(Looks).Where(one => one.Second.IsPaid).Select(one => one.First).Distinct().Count();

    /// <summary>What they brought on average.</summary>
    public double MeanMoney =>
        Looks.Sum(one => one.Look.Weight * one.Money) / Looks.Sum(one => one.Look.Weight);

    /// <summary>The account of each look, else its lead.</summary>
    public string[] Clusters => [.. Looks.Select(one => one.Look.Cluster)];

    public static ValueRows Of(
        IReadOnlyList<ValuedLook> looks, FeatureCatalogue catalogue, IEnumerable<LabelledSnapshot> mature)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var one in looks)
            numbers.TryAdd(one.Look.Snapshot.LeadId, numbers.Count);
        return new ValueRows(
            FeatureMatrixBuilder.Build(
                catalogue, looks.Select(one => one.Look.Snapshot), new GrowingTrackRecords(mature)),
            looks,
            [.. looks.Select(one => numbers[one.Look.Snapshot.LeadId])]);
    }

    /// <summary>The rows that pass a test, in their order.</summary>
    public ValueRows Where(Func<int, bool> passes)
    {
        int[] rows = [.. Enumerable.Range(0, Leads.Length).Where(passes)];
        return new ValueRows(
            Features.Take(rows), [.. rows.Select(row => Looks[row])], [.. rows.Select(row => Leads[row])]);
    }

    /// <summary>The rows that brought money.</summary>
    public ValueRows Paid() => Where(row => Looks[row].IsPaid);

    /// <summary>Rows to learn the chance of a won deal from: 1 where there was one.</summary>
    public LabelledRows ByChance() => Labelled(one => one.IsPaid ? 1.0 : 0);

    /// <summary>Rows to learn amounts from; all of them brought money.</summary>
    public LabelledRows ByAmount() => Labelled(one => one.Money);

    private LabelledRows Labelled(Func<ValuedLook, double> label) => new(
        Features, [.. Looks.Select(label)], [.. Looks.Select(one => one.Look.Weight)], times: null, Leads);
}
