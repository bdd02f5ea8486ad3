using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Predictive.Learning.Saving;

/// <summary>
/// Writes lists of numbers on one line each, as the shortest decimals that give back the same bits.
/// </summary>
internal static class NumberList
{
    /// <summary>Writes doubles.</summary>
    public static void Write(Utf8JsonWriter writer, string name, IEnumerable<double> numbers) =>
        Write(writer, name, numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)));

    /// <summary>Writes whole numbers.</summary>
    public static void Write(Utf8JsonWriter writer, string name, IEnumerable<int> numbers) =>
        Write(writer, name, numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Writes float32 thresholds; positive infinity becomes null.</summary>
    public static void Write(Utf8JsonWriter writer, string name, IEnumerable<float> thresholds) =>
        Write(writer, name, thresholds.Select(threshold =>
            float.IsPositiveInfinity(threshold) ? "null" : threshold.ToString("R", CultureInfo.InvariantCulture)));

    private static void Write(Utf8JsonWriter writer, string name, IEnumerable<string> numbers)
    {
        var line = new StringBuilder("[").AppendJoin(", ", numbers).Append(']');
        writer.WritePropertyName(name);
        writer.WriteRawValue(line.ToString());
    }
}
