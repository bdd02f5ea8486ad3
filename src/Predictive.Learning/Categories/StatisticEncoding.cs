using Predictive.Learning.Boosting;
using Predictive.Learning.Trees;

namespace Predictive.Learning.Categories;

/// <summary>
/// Widens rows by the ordered statistics of their many-levelled categories before boosting, and gives the trees their
/// statistics after it.
/// </summary>
internal sealed class StatisticEncoding
{
    private readonly LabelledRows _train;
    private readonly FeatureColumn[] _columns;
    private readonly OrderedStatistic[] _statistics;

    private StatisticEncoding(LabelledRows train, OrderedStatistic[] statistics)
    {
        _train = train;
        _statistics = statistics;
        _columns = [.. train.Features.Columns, .. NumberColumns(train.Features.Columns, statistics)];
        Widened = Widen(train, Array.ConvertAll(statistics, one => one.OfRow));
    }

    /// <summary>The rows to learn from, each with what it sees of its categories; themselves where there is
    /// nothing to add.</summary>
    public LabelledRows Widened { get; }

    /// <summary>
    /// Learns the statistics of all categories in which <see cref="BoostingOptions.StatisticMinLevels"/> levels can
    /// say something; fewer are better asked about one by one.
    /// </summary>
    /// <param name="train">The rows to learn from.</param>
    /// <param name="options">Which categories, and how strongly they are shrunk.</param>
    /// <param name="seed">Orders rows that have no times.</param>
    public static StatisticEncoding Learn(LabelledRows train, BoostingOptions options, ulong seed)
    {
        var named = train.Features.Columns;
        LevelRows[] levels =
        [
            .. Enumerable.Range(0, named.Count)
                .Where(column => named[column].Kind == FeatureKind.Category
                    && named[column].Levels.Count >= options.StatisticMinLevels)
                .Select(column => new LevelRows(train, column))
                .Where(one => one.TellingLevels >= options.StatisticMinLevels),
        ];
        if (levels.Length == 0) return new StatisticEncoding(train, []);
        var order = RowOrder.Of(train, seed);
        var statistics = new OrderedStatistic[levels.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads == 0 ? -1 : options.Threads };
        Parallel.For(0, levels.Length, parallel, at =>
            statistics[at] = OrderedStatistic.Learn(train, levels[at], order, options.StatisticStrength));
        return new StatisticEncoding(train, statistics);
    }

    /// <summary>Other rows as they are scored: with what every later row sees.</summary>
    public LabelledRows AsServed(LabelledRows rows, string what)
    {
        RowShape.Check(rows.Features.Columns, _train.Features.Columns, what);
        return Widen(rows, Array.ConvertAll(_statistics, one => one.Served.OfAll(rows.Features)));
    }

    /// <summary>The trees over the columns themselves, with the statistics that they ask about.</summary>
    public BoostedTrees Finish(BoostedTrees learned) => _statistics.Length == 0
        ? learned
        : AskedStatistics.Of(_train.Features.Columns, Array.ConvertAll(_statistics, one => one.Served), learned);

    private LabelledRows Widen(LabelledRows rows, float[][] added)
    {
        if (added.Length == 0) return rows;
        return rows.With(rows.Features.Widened(_columns, added));
    }

    /// <summary>Columns whose names are free: an odd user may have named one so already.</summary>
    private static IEnumerable<FeatureColumn> NumberColumns(
        IReadOnlyList<FeatureColumn> columns, OrderedStatistic[] statistics)
    {
        var taken = columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var statistic in statistics)
        {
            var name = $"{columns[statistic.Served.Column].Name}: how often its levels convert";
            while (!taken.Add(name))
            {
                name += "'";
            }

            yield return FeatureColumn.Number(name);
        }
    }
}
