using System.Globalization;
using Predictive.Data;
using Predictive.Snapshots;

namespace Predictive.Decisions.Policies;

/// <summary>
/// What a conversion brought on average: the money of deals that were won, split equally among the leads of each, over
/// the conversions that are old enough for their deals to have closed; a conversion without a deal, or whose deals were
/// lost or are open, brought 0. A policy states it, so that
/// everybody can read what decides; what a single lead is expected to bring is part of its score.
/// </summary>
public sealed record RealisedValue
{
    /// <summary>Fewer conversions than this say nothing.</summary>
    public const int FewestConversions = 10;

    private RealisedValue()
    {
    }

    /// <summary>What a conversion brought on average, in the funnel's currency, above 0.</summary>
    public required double Mean { get; init; }

    /// <summary>The standard error of the mean, clustered by account.</summary>
    public required double StandardError { get; init; }

    /// <summary>The conversions it stands on.</summary>
    public required int Conversions { get; init; }

    /// <summary>How many of them have money of a deal that was won.</summary>
    public required int Paid { get; init; }

    /// <summary>
    /// How old a conversion has to be to count, in days: within that time nine of ten conversions of the older half of
    /// the history whose deals closed had closed them.
    /// </summary>
    public required int MatureAfterDays { get; init; }

    /// <summary>Deals that were won and whose amount is not known; they count as the mean of the others.</summary>
    public required int WithoutAmount { get; init; }

    /// <summary>The attribute that groups are told by; null for no groups.</summary>
    public string? By { get; init; }

    /// <summary>
    /// What a conversion brought in each group, by its word, leaning towards the mean of all (see
    /// <see cref="ShrunkMeans"/>); those of which nobody knows the word have the mean.
    /// </summary>
    public IReadOnlyDictionary<string, double> Groups { get; init; } = new Dictionary<string, double>();

    /// <summary>What it is and what it stands on, in a sentence for people.</summary>
    public string Words => string.Create(CultureInfo.InvariantCulture,
        $"A conversion counts as what conversions brought: ")
        + string.Create(CultureInfo.InvariantCulture,
        $"{RevenueCut.Money(Mean)} on average (standard error {RevenueCut.Money(StandardError)}), of {Conversions:N0} ")
        + string.Create(CultureInfo.InvariantCulture,
        $"conversions at least {MatureAfterDays} days old, {Paid:N0} of which have a deal that was won.")
        + (WithoutAmount > 0
            ? string.Create(CultureInfo.InvariantCulture,
                $" The amount of {WithoutAmount:N0} won deals is not known; they count as the mean of the others.")
            : "");

    /// <summary>The mean of a lead's group, else of all.</summary>
    public double Of(Snapshot snapshot) =>
        By is not null && PolicyCut.WordOf(snapshot, By) is { } word && Groups.TryGetValue(word, out var value)
            ? value
            : Mean;

    /// <summary>Works it out.</summary>
    /// <param name="records">The funnel.</param>
    /// <param name="stage">The conversion.</param>
    /// <param name="by">The attribute that groups are told by; null for no groups.</param>
    /// <param name="without">What has to be left alone without it, for the error.</param>
    /// <exception cref="BadInputException">
    /// The funnel tells no amount of a won deal, or of too few conversions what they brought.
    /// </exception>
    public static RealisedValue Needed(FunnelRecords records, ConversionStage stage, string? by, string without) =>
        Of(records, stage, by) ?? throw new BadInputException(
            $"{without} needs money, and this funnel does not tell what conversions brought: it needs won "
            + $"opportunities with an amount ('amount'), and {FewestConversions} conversions old enough for their "
            + "deals to have closed, some of them with money.");

    /// <summary>
    /// Works it out; null where the funnel does not tell, or tells it of fewer than <see cref="FewestConversions"/>.
    /// </summary>
    /// <inheritdoc cref="Needed"/>
    public static RealisedValue? Of(FunnelRecords records, ConversionStage stage, string? by = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        if (records.KnownOn is not { } knownOn || DealShares.Of(records) is not { } shares)
            return null;
        var dates = ConversionDates.Of(records, stage);
        var converted = records.Leads.Where(lead => dates.ContainsKey(lead.Id) && dates[lead.Id] <= knownOn)
            .OrderBy(lead => dates[lead.Id]).ToList();
        var days = DealClosing.Days(records, converted, dates);
        var mature = converted.Where(lead => dates[lead.Id].AddDays(days) <= knownOn).ToList();
        var money = mature.Select(lead => shares[lead.Id]).ToArray();
        if (mature.Count < FewestConversions || !(money.Sum() > 0))
            return null;
        return new RealisedValue
        {
            Mean = money.Average(),
            StandardError = ErrorOf(mature, money),
            Conversions = mature.Count,
            Paid = money.Count(amount => amount != 0),
            MatureAfterDays = days,
            WithoutAmount = shares.WithoutAmount,
            By = by,
            Groups = by is null ? new Dictionary<string, double>() : GroupsOf(records, mature, dates, money, by),
        };
    }

    /// <summary>The root of the sum over accounts of their squared deviation, over the count.</summary>
    private static double ErrorOf(List<Lead> leads, double[] money)
    {
        var mean = money.Average();
        return Math.Sqrt(leads.Zip(money).GroupBy(one => one.First.AccountId ?? $"lead {one.First.Id}")
            .Sum(account => Math.Pow(account.Sum(one => one.Second - mean), 2))) / money.Length;
    }

    private static IReadOnlyDictionary<string, double> GroupsOf(
        FunnelRecords records, List<Lead> leads, IReadOnlyDictionary<string, DateTime> dates, double[] money, string by)
    {
        var taker = new SnapshotTaker(records);
        var groups = new Dictionary<string, List<double>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (lead, amount) in leads.Zip(money))
        {
            var moment = dates[lead.Id] > lead.CreatedAt ? dates[lead.Id] : lead.CreatedAt!.Value;
            if (taker.At(lead, new AsOfDate(moment)) is not { } snapshot
                || PolicyCut.WordOf(snapshot, by) is not { } word)
                continue;
            if (!groups.TryGetValue(word, out var values))
                groups.Add(word, values = []);
            values.Add(amount);
        }

        return groups.Count == 0 ? new Dictionary<string, double>() : ShrunkMeans.Of(groups);
    }
}
