using System.Globalization;

namespace Predictive.Data;

/// <summary>
/// At which moments leads are looked at. Every kind of moment that is stated counts; equal ones count once.
/// </summary>
public sealed record SnapshotSchedule
{
    /// <summary>The oldest age that counts, in days, here and in the funnel file.</summary>
    public const int OldestAge = 3650;

    /// <summary>Up to which age leads are looked at every n days, unless told.</summary>
    public const int UsualUntil = 180;

    /// <summary>On creation, a week later and a month later.</summary>
    public static readonly SnapshotSchedule Default = OfAges(0, 7, 30);

    /// <summary>So many days after creation, ascending, each once.</summary>
    public IReadOnlyList<int> Ages { get; init; } = [];

    /// <summary>On these dates (UTC moments), ascending, each once: whoever is a lead by then.</summary>
    public IReadOnlyList<DateTime> Dates { get; init; } = [];

    /// <summary>From creation on every so many days; null for not.</summary>
    public int? EveryDays { get; init; }

    /// <summary>The age in days up to which <see cref="EveryDays"/> counts.</summary>
    public int UntilDays { get; init; } = UsualUntil;

    /// <summary>At each event of these types, as soon as it was known.</summary>
    public IReadOnlyList<string> EventTypes { get; init; } = [];

    /// <summary>At the moment the rules first made the lead an MQL.</summary>
    public bool AtRuleMql { get; init; }

    /// <summary>Whether one lead may be looked at more than once, so that its age says something.</summary>
    public bool HasSeveralLooks => Ages.Count + Dates.Count > 1 || EveryDays is not null || EventTypes.Count > 0
        || (AtRuleMql && Ages.Count + Dates.Count > 0);

    /// <summary>Whether all its moments are ages, so that every lead is looked at at the same ones.</summary>
    public bool HasAgesOnly => Dates.Count == 0 && EventTypes.Count == 0 && !AtRuleMql;

    /// <summary>The first age in days at which every lead is looked at; 0 where that depends on the lead.</summary>
    public int FirstAge => HasAgesOnly && EveryDays is null ? Ages[0] : 0;

    /// <summary>A schedule of one or more different ages from 0 to <see cref="OldestAge"/> days.</summary>
    /// <exception cref="ArgumentException">There is no age, or one out of range.</exception>
    public static SnapshotSchedule OfAges(params IReadOnlyCollection<int> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        if (days.Count == 0 || days.Any(age => age is < 0 or > OldestAge))
        {
            throw new ArgumentException(
                $"A snapshot schedule has ages from 0 to {OldestAge} days; got [{string.Join(", ", days)}].",
                nameof(days));
        }

        return new SnapshotSchedule { Ages = [.. days.Distinct().Order()] };
    }

    /// <summary>The age of the schedule that is nearest to this one, in days; 0 where it has no ages.</summary>
    public int NearestAge(double ageDays)
    {
        IEnumerable<int> regular = EveryDays is { } every
            ? [.. Ages, Math.Min((int)Math.Round(Math.Max(0, ageDays) / every), UntilDays / every) * every]
            : Ages;
        return regular.DefaultIfEmpty().MinBy(age => Math.Abs(age - ageDays));
    }

    /// <summary>The moments in words, such as "0, 7 and 30 days after creation".</summary>
    public override string ToString() => Listed(
    [
        .. Ages.Count > 0 ? [AgeWords()] : Array.Empty<string>(),
        .. EveryDays is { } days
            ? [$"every {Days(days)} until {Days(UntilDays)} after creation"]
            : Array.Empty<string>(),
        .. Dates.Count > 0 ? [DateWords()] : Array.Empty<string>(),
        .. EventTypes.Count > 0
            ? [$"at each {string.Join(" or ", EventTypes.Select(type => $"'{type}'"))}"]
            : Array.Empty<string>(),
        .. AtRuleMql ? ["when rules made them MQLs"] : Array.Empty<string>(),
    ]);

    private string AgeWords() => Ages is [var only]
        ? $"{Days(only)} after creation"
        : $"{Listed([.. Ages.Select(age => age.ToString(CultureInfo.InvariantCulture))])} days after creation";

    private string DateWords() => Dates.Count > 3
        ? $"on {Dates.Count} dates from {Date(Dates[0])} to {Date(Dates[^1])}"
        : $"on {Listed([.. Dates.Select(Date)])}";

    private static string Date(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Days(int days) => days == 1 ? "1 day" : $"{days} days";

    private static string Listed(IReadOnlyList<string> words) => words switch
    {
        [] => "never",
        [var only] => only,
        _ => $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}",
    };
}
