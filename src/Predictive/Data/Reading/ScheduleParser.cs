namespace Predictive.Data.Reading;

/// <summary>Reads <c>snapshot:</c> of a funnel file: ages, or a mapping of every kind of moment.</summary>
internal static class ScheduleParser
{
    private const string Key = "snapshot";

    public static SnapshotSchedule Parse(YamlMap root, TimeZoneInfo zone)
    {
        if (!root.Has(Key))
        {
            return SnapshotSchedule.Default;
        }

        return root.IsMap(Key) ? Moments(root.Map(Key), zone) : SnapshotSchedule.OfAges(root.Days(Key, least: 0)!);
    }

    private static SnapshotSchedule Moments(YamlMap map, TimeZoneInfo zone)
    {
        map.AllowOnly($"'{Key}'", "ages", "dates", "every", "until", "events", "ruleMql");
        if (map.Has("until") && !map.Has("every"))
        {
            throw map.Error("until", "'until' goes with 'every': every: 14d, until: 180d.");
        }

        var schedule = new SnapshotSchedule
        {
            Ages = [.. (map.Days("ages", least: 0) ?? []).Distinct().Order()],
            Dates = [.. Dates(map, zone).Distinct().Order()],
            EveryDays = OneOf(map, "every"),
            UntilDays = OneOf(map, "until") ?? SnapshotSchedule.UsualUntil,
            EventTypes = [.. (map.Words("events") ?? []).Distinct(StringComparer.Ordinal)],
            AtRuleMql = map.Flag("ruleMql"),
        };
        return schedule is { Ages.Count: 0, Dates.Count: 0, EveryDays: null, EventTypes.Count: 0, AtRuleMql: false }
            ? throw map.Place.Error(
                $"'{Key}' says no moment; give ages: [0d, 7d, 30d], dates: [2026-01-31], every: 14d, events: [TYPE] "
                + "or ruleMql: true.")
            : schedule;
    }

    private static IEnumerable<DateTime> Dates(YamlMap map, TimeZoneInfo zone)
    {
        var reader = new MomentReader(zone);
        return (map.Words("dates") ?? []).Select(text => reader.TryRead(text, out var moment)
            ? moment
            : throw map.Error("dates", $"'{text}' is no ISO 8601 date, such as 2026-01-31 or 2026-01-31T12:00:00Z."));
    }

    private static int? OneOf(YamlMap map, string key) => map.Days(key, least: 1) switch
    {
        null => null,
        [var days] => days,
        _ => throw map.Error(key, $"'{key}' is one number of days, such as 14d."),
    };
}
