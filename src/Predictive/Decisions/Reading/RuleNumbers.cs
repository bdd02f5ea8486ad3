using System.Globalization;
using Predictive.Data.Reading;

namespace Predictive.Decisions.Reading;

/// <summary>Numbers and ranges in a rules file.</summary>
internal static class RuleNumbers
{
    public static double? Number(this YamlMap map, string key)
    {
        if (map.Text(key) is not { } text)
            return null;
        return Finite(text) ?? throw map.Error(key, $"'{key}' is '{text}'; allowed is a number.");
    }

    public static int? Whole(this YamlMap map, string key, int least, int most) => map.Text(key) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            ? number
            : throw map.Error(key, $"'{key}' is '{text}'; allowed are whole numbers from {least} to {most}.");

    public static int? DaysOf(this YamlMap map, string key) => map.Days(key, least: 1) switch
    {
        null => null,
        [var only] => only,
        _ => throw map.Error(key, $"'{key}' is one number of days, such as 30."),
    };

    /// <summary>A list of numbers, each below the one before.</summary>
    public static IReadOnlyList<double> Descending(this YamlMap map, string key)
    {
        var words = map.Words(key) ?? throw map.Place.Error($"a grade matrix has 'fit:' and 'engagement:'.");
        double[] numbers = [.. words.Select(word =>
            Finite(word) ?? throw map.Error(key, $"'{key}' has '{word}'; allowed are numbers."))];
        return numbers.Length is > 0 and < 26 && numbers.Zip(numbers.Skip(1)).All(pair => pair.First > pair.Second)
            ? numbers
            : throw map.Error(key, $"'{key}' lists the least points of the best grade, of the next and so on: "
                + "1 to 25 numbers, each below the one before.");
    }

    public static PointLimits Limits(this YamlMap map)
    {
        var (min, max) = (map.Number("min"), map.Number("max"));
        return min > max
            ? throw map.Error("min", $"'min' is {Shown(min)} and 'max' is {Shown(max)}; min is at most max.")
            : new PointLimits(min, max);
    }

    public static CountRange? Count(this YamlMap map)
    {
        if (!map.Has("count"))
            return null;
        if (!map.IsMap("count"))
            return new CountRange(map.Whole("count", 1, int.MaxValue)!.Value);
        var range = map.Map("count");
        range.AllowOnly("a count", RuleKeys.Count);
        var (least, below) = (range.Whole("atLeast", 0, int.MaxValue), range.Whole("below", 1, int.MaxValue));
        if (least is null && below is null)
            throw range.Place.Error("a count has 'atLeast:', 'below:' or both.");
        return below <= (least ?? 0)
            ? throw range.Error("below", $"no count is at least {least ?? 0} and below {below}.")
            : new CountRange(least ?? 0, below);
    }

    public static PointDecay? Decay(this YamlMap map)
    {
        if (!map.Has("decay"))
            return null;
        var decay = map.Map("decay");
        decay.AllowOnly("a decay", RuleKeys.Decay);
        var percent = decay.Number("percent") ?? throw decay.Place.Error("a decay has 'percent:' and 'everyDays:'.");
        var days = decay.DaysOf("everyDays") ?? throw decay.Place.Error("a decay has 'percent:' and 'everyDays:'.");
        return percent is > 0 and <= 100
            ? new PointDecay(percent, days)
            : throw decay.Error("percent", $"'percent' is {Shown(percent)}; allowed is above 0 up to 100.");
    }

    public static string Shown(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static double? Finite(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? number
            : null;
}
