using System.Globalization;
using Predictive.Data.Reading;
using Predictive.Decisions.Reading;
using Predictive.Models;

namespace Predictive.Decisions.Policies.Reading;

/// <summary>Shares, days and amounts in a policy file.</summary>
internal static class PolicyNumbers
{
    /// <summary>A share from 0 to 1, written <c>0.165</c> or <c>16.5 %</c>.</summary>
    public static double? Share(this YamlMap map, string key)
    {
        if (map.Text(key) is not { } text)
            return null;
        var isPercent = text.EndsWith('%');
        var digits = isPercent ? text[..^1].TrimEnd() : text;
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number / (isPercent ? 100 : 1) is >= 0 and <= 1 and var share
            ? share
            : throw map.Error(
                key, $"'{key}' is '{text}'; allowed is 0 to 1, or 0 % to 100 %, such as 0.165 or 16.5 %.");
    }

    /// <summary>A share that must stand there.</summary>
    public static double NeededShare(this YamlMap map, string key, string what) =>
        map.Share(key) ?? throw map.Place.Error($"{what} has '{key}:', such as 0.165 or 16.5 %.");

    public static Likelihood NeededLikelihood(this YamlMap map, string what, string key = "likelihood") =>
        new(map.NeededShare(key, what));

    /// <summary>A number above 0 that must stand there.</summary>
    public static double NeededAmount(this YamlMap map, string key, string what)
    {
        var amount = map.Number(key) ?? throw map.Place.Error($"{what} has '{key}:', a number above 0.");
        return amount > 0 ? amount : throw map.Error(key, $"'{key}' is '{map.Text(key)}'; allowed is above 0.");
    }

    public static DateOnly? Day(this YamlMap map, string key) => map.Text(key) is { } text
        ? DayOf(map, key, text)
        : null;

    public static IReadOnlyList<DateOnly> DaysOff(this YamlMap map, string key) =>
        [.. (map.Words(key) ?? []).Select(word => DayOf(map, key, word))];

    private static DateOnly DayOf(YamlMap map, string key, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw map.Error(key, $"'{key}' is '{text}'; allowed is a day such as 2026-03-31.");
}
