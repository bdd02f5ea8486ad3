using System.Globalization;
using Predictive.Benchmarks.Tables;

namespace Predictive.Benchmarks.Training;

/// <summary>A table to train on: simulated of some size, or real.</summary>
/// <param name="Key">Its name on the command line and of its folder.</param>
/// <param name="Make">Makes it; null where its data are not here.</param>
internal sealed record TrainCase(string Key, Func<BenchmarkTable?> Make)
{
    private const int TestRows = 50_000;
    private const ulong Seed = 20_26;

    /// <summary>The case of a word: rows such as <c>200k</c> or <c>4M</c>, or a real table.</summary>
    /// <exception cref="ArgumentException">There is no such case.</exception>
    public static TrainCase Called(string word) => word switch
    {
        "adult" => new TrainCase(word, TableFile.Adult),
        "bank" => new TrainCase(word, () =>
            FunnelTable.Real("Bank, no duration", "bank_marketing", "bank_marketing")),
        "x_education" => new TrainCase(word, () => FunnelTable.Real("X Education", "x_education", "x_education")),
        _ when RowsOf(word) is { } rows => new TrainCase(
            $"mixed-{word}", () => MixedData.Make(rows, Math.Min(TestRows, Math.Max(rows / 4, 1000)), Seed)),
        _ => throw new ArgumentException(
            $"There is no table '{word}'. Give rows such as 200k, 1M or 4M, or adult, bank, x_education."),
    };

    /// <summary>The table's folder, written where it is missing; null where its data are not here.</summary>
    public string? Prepare(string work)
    {
        var folder = Path.Combine(work, "train", Key);
        if (RawFolder.Holds(folder)) return folder;
        if (Make() is not { } table) return null;
        RawFolder.Write(table, folder);
        return folder;
    }

    private static int? RowsOf(string word)
    {
        var unit = char.ToUpperInvariant(word[^1]) switch { 'K' => 1000, 'M' => 1_000_000, _ => 1 };
        var digits = unit == 1 ? word : word[..^1];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and <= 50_000 ? number * unit
            : unit == 1 && number > 0 ? number : null;
    }
}
