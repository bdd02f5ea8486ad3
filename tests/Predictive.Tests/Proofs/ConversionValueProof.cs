using Predictive.Data;
using Predictive.Features;
using Predictive.Learning;
using Predictive.Models.Values;
using Predictive.Simulation;
using Predictive.Snapshots;
using Predictive.Tests.Builders;

namespace Predictive.Tests.Proofs;

/// <summary>
/// What conversions were expected to bring, on the conversions of another funnel of the same world, whose accounts the
/// model never saw. In these worlds amounts rise with the number of employees and chance does the rest, so ranking by
/// employees is as good as ranking can be.
/// </summary>
internal sealed class ConversionValueProof(string world, int leads)
{
    private readonly List<Judged> _judged = [];

    /// <summary>What all conversions brought, over what was expected of them.</summary>
    public double BroughtOverExpected => _judged.Sum(one => one.Brought) / _judged.Sum(one => one.Expected);

    /// <summary>Its standard error, by the spread among funnels.</summary>
    public double StandardError
    {
        get
        {
            var ratio = BroughtOverExpected;
            var mean = _judged.Average(one => one.Expected);
            var squares = _judged.Sum(one => Math.Pow((one.Brought - (ratio * one.Expected)) / mean, 2));
            return Math.Sqrt(squares / (_judged.Count - 1) / _judged.Count);
        }
    }

    /// <summary>
    /// How much more the half expected to bring more brought, over how much more the half of larger accounts brought.
    /// </summary>
    public double ShareOfDifference => _judged.Sum(one => one.Difference) / _judged.Sum(one => one.ByEmployees);

    /// <summary>In how many funnels the amount was told by the features.</summary>
    public int AmountLearned => _judged.Count(one => one.AmountLearned);

    /// <summary>In how many funnels the chance of winning was.</summary>
    public int ChanceLearned => _judged.Count(one => one.ChanceLearned);

    /// <summary>Judges on pairs of funnels of these seeds.</summary>
    public void Judge(ulong first, int pairs)
    {
        var judged = new Judged[pairs];
        Parallel.For(0, pairs, pair => judged[pair] = Judge(first + (2 * (ulong)pair)));
        _judged.AddRange(judged);
    }

    /// <summary>
    /// In how many funnels a part was learned although deals were dealt out anew among the conversions, so that nothing
    /// tells what a conversion brings.
    /// </summary>
    public static int LearnedFromNothing(string world, int leads, ulong first, int funnels)
    {
        var learned = new int[funnels];
        Parallel.For(0, funnels, number =>
        {
            var (records, set) = Read(world, leads, first + (ulong)number);
            var deals = records.Opportunities.ToArray();
            new SeededRandom(first + (ulong)number).Shuffle(deals.AsSpan());
            var dealt = records.Opportunities.Zip(deals, (one, other) => one with
            {
                Won = other.Won,
                Amount = other.Amount,
                ClosedAt = one.CreatedAt + (other.ClosedAt - other.CreatedAt),
            });
            var value = Train(records.With(opportunities: [.. dealt]), set);
            learned[number] = (value.Model.Amount.IsLearned ? 1 : 0) + (value.Model.Chance.IsLearned ? 1 : 0);
        });
        return learned.Sum();
    }

    public override string ToString() => FormattableString.Invariant(
        $"{_judged.Count} pairs of funnels of {leads} leads: brought {BroughtOverExpected:0.000} of what was expected ")
        + FormattableString.Invariant($"(se {StandardError:0.000}), {100 * ShareOfDifference:0} % of the difference ")
        + FormattableString.Invariant($"that employees tell; amount learned {AmountLearned} times, chance ")
        + FormattableString.Invariant($"{ChanceLearned} times");

    private Judged Judge(ulong seed)
    {
        var (records, set) = Read(world, leads, seed);
        var model = Train(records, set).Model;
        var catalogue = CatalogueOf(set);
        var (others, otherSet) = Read(world, leads, seed + 1);
        var looks = ValuedLooks.Of(otherSet, others)!;
        var rows = ValueRows.Of(looks.All, catalogue, otherSet.Mature);
        var expected = model.Of(rows.Features);
        var employees = others.Accounts.ToDictionary(one => one.Id, EmployeesOf(others));
        double[] bySize = [.. rows.Looks.Select(one => employees.GetValueOrDefault(one.Look.AccountId ?? "", 0))];
        return new Judged(
            rows.Looks.Sum(one => one.Look.Weight * one.Money),
            rows.Looks.Zip(expected, (one, value) => one.Look.Weight * value).Sum(),
            Difference(expected, rows.Looks),
            Difference(bySize, rows.Looks),
            model.Amount.IsLearned,
            model.Chance.IsLearned);
    }

    private static Func<Account, double> EmployeesOf(FunnelRecords records)
    {
        var place = records.AccountColumns.Index().Single(one => one.Item.Name == "employees").Index;
        return account => account.Attributes[place].Number ?? 0;
    }

    private static double Difference(double[] by, IReadOnlyList<ValuedLook> looks)
    {
        var middle = by.Order().ElementAt(by.Length / 2);
        if (by.Distinct().Count() == 1)
            return 0;
        double Mean(bool upper)
        {
            var half = by.Zip(looks).Where(one => one.First >= middle == upper).Select(one => one.Second).ToList();
            return half.Sum(one => one.Look.Weight * one.Money) / half.Sum(one => one.Look.Weight);
        }

        return Mean(upper: true) - Mean(upper: false);
    }

    private static TrainedConversionValue Train(FunnelRecords records, SnapshotSet set) =>
        ConversionValueTrainer.Train(set, records, CatalogueOf(set), seed: 7)!;

    private static FeatureCatalogue CatalogueOf(SnapshotSet set) =>
        FeatureMatrixBuilder.Learn(set.Mature, new GrowingTrackRecords(set.Mature));

    private static (FunnelRecords Records, SnapshotSet Set) Read(string world, int leads, ulong seed)
    {
        var folder = Directory.CreateTempSubdirectory("predictive-proof-").FullName;
        try
        {
            SimulatedFunnelWriter.Write(FunnelSimulator.Run(World.Named(world), leads, seed), folder);
            var funnel = FunnelFile.Load(folder) with { Schedule = SnapshotSchedule.OfAges(7) };
            var records = FunnelRecordReader.Read(funnel).Records;
            return (records, FunnelSnapshots.Take(records, funnel));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed record Judged(
        double Brought, double Expected, double Difference, double ByEmployees, bool AmountLearned,
        bool ChanceLearned);
}
