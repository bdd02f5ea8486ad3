using System.Globalization;
using Predictive.Data;
using Predictive.Features;
using Predictive.Snapshots;

namespace Predictive.Decisions.Simplifying;

/// <summary>
/// The rules that a simple rules file could have, of a point each: what a lead or its account is, where it came from,
/// and how often it did something in the last days. Only conditions that marketing tools know, and that neither next to
/// no nor next to all leads meet.
/// </summary>
internal static class RuleCandidates
{
    private const int MostWords = 25;
    private const int MostTypes = 30;
    private const double LeastShare = 0.01;
    private const int FewestRows = 30;
    private const int Thresholds = 8;

    private static readonly (int Count, int? Days)[] _windows =
    [
        (1, null), (2, null), (3, null), (5, null), (1, 7), (2, 7), (1, 14), (3, 14), (1, 30), (3, 30), (5, 30),
        (1, 90),
    ];

    /// <summary>The candidates that some snapshots suggest.</summary>
    /// <param name="snapshots">At least one.</param>
    /// <param name="leftOut">Attributes that give the outcome away; those of accounts begin with "account.".</param>
    public static IReadOnlyList<ScoringRule> For(IReadOnlyList<Snapshot> snapshots, IReadOnlySet<string> leftOut)
    {
        var own = snapshots[0].Attributes.Columns;
        var ofAccounts = snapshots.Select(one => one.Account).OfType<AttributeSet>().FirstOrDefault()?.Columns ?? [];
        var attributes = own.Where(column => !leftOut.Contains(column.Name))
            .Concat(ofAccounts.Where(column => !leftOut.Contains($"account.{column.Name}")
                && !own.Any(one => one.Name == column.Name)));
        return
        [
            .. attributes.Where(column => column.KnownWhen is not KnownWhen.Outcome)
                .OrderBy(column => column.Name, StringComparer.Ordinal)
                .SelectMany(column => OfAttribute(column, snapshots))
                .Concat(OfSource(snapshots)).Concat(OfEvents(snapshots))
                .DistinctBy(rule => rule.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static IEnumerable<ScoringRule> OfAttribute(AttributeColumn column, IReadOnlyList<Snapshot> snapshots)
    {
        AttributeValue[] values = [.. snapshots.Select(one => ValueIn(one, column.Name))];
        var missing = values.Count(value => value.IsMissing);
        if (IsBetween(missing, values.Length))
            yield return new AttributeRule($"{column.Name} not known", 1, column.Name) { IsMissing = true };
        var rules = column.Kind switch
        {
            AttributeKind.Category => CommonWords(values.Select(value => value.Text)).Select(word =>
                new AttributeRule($"{column.Name} is {word}", 1, column.Name) { In = [word] }),
            AttributeKind.Number => Steps(values.Select(value => value.Number).OfType<double>()).Select(least =>
                new AttributeRule($"{column.Name} at least {Text(least)}", 1, column.Name) { AtLeast = least }),
            AttributeKind.Date => [],
        };
        foreach (var rule in rules)
            yield return rule;
    }

    private static IEnumerable<ScoringRule> OfSource(IReadOnlyList<Snapshot> snapshots) =>
        CommonWords(snapshots.Select(one => one.Source)).Select(word => new ConditionRule(
            $"source is {word}", 1, new OriginCondition([word], IsSource: true)));

    /// <summary>What leads do: neither what sales has too, nor the mails that marketing sent.</summary>
    private static IEnumerable<ScoringRule> OfEvents(IReadOnlyList<Snapshot> snapshots)
    {
        var ofSales = snapshots.SelectMany(one => one.SalesTouches).Select(one => one.Type)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var meanings = snapshots.Select(one => one.Events.Reader?.Meanings).OfType<EventMeanings>().FirstOrDefault();
        var types = new ActivityCensus(snapshots).Types(MostTypes);
        var mails = EventNames.MailsOf(types, meanings ?? EventMeanings.ByName) ?? MailTypes.None;
        return from type in types
               where !ofSales.Contains(type) && !mails.Deliveries.Has(type)
               from window in _windows
               select OfEvent(type, window.Count, window.Days);
    }

    private static EventRule OfEvent(string type, int count, int? days)
    {
        var name = (count > 1 ? $"{count} or more {type}" : type) + (days is null ? "" : $" in the last {days} days");
        return count == 1 && days is null
            ? new EventRule($"any {type}", 1, type) { FirstOnly = true }
            : new EventRule(name, 1, type) { Count = new CountRange(count), WithinDays = days };
    }

    /// <summary>The words that enough snapshots have; those that differ by case only are one.</summary>
    private static IEnumerable<string> CommonWords(IEnumerable<string?> words)
    {
        var all = words.ToArray();
        return all.OfType<string>().GroupBy(word => word, StringComparer.OrdinalIgnoreCase)
            .Where(group => IsBetween(group.Count(), all.Length))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(MostWords).Select(group => group.Min(StringComparer.Ordinal)!).Order(StringComparer.Ordinal);
    }

    /// <summary>Round numbers between which about as many values lie.</summary>
    private static IEnumerable<double> Steps(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return Enumerable.Range(1, Thresholds).Select(part => sorted.Length == 0 ? double.NaN
                : Round(sorted[(int)((long)part * sorted.Length / (Thresholds + 1))]))
            .Where(step => !double.IsNaN(step)).Distinct()
            .Where(step => IsBetween(sorted.Count(value => value >= step), sorted.Length));
    }

    /// <summary>Two digits of a number.</summary>
    private static double Round(double number)
    {
        if (number == 0)
            return 0;
        var unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(number))) - 1);
        return unit >= 1 ? Math.Round(number / unit) * unit : Math.Round(number, (int)Math.Min(15, -Math.Log10(unit)));
    }

    private static bool IsBetween(int count, int all) =>
        Math.Min(count, all - count) is var fewer && fewer >= FewestRows && fewer >= LeastShare * all;

    private static AttributeValue ValueIn(Snapshot snapshot, string attribute)
    {
        var own = snapshot.Attributes[attribute];
        return own.IsMissing && snapshot.Account is { } account ? account[attribute] : own;
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
