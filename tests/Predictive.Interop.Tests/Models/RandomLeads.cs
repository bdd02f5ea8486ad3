using Predictive.Learning;

namespace Predictive.Interop.Tests.Models;

/// <summary>
/// Leads made by chance: numbers on, beside and far from thresholds, words known, unknown and missing.
/// </summary>
internal sealed class RandomLeads
{
    public const string UnknownWord = "never heard";

    private readonly IReadOnlyList<FeatureColumn> _columns;

    private RandomLeads(IReadOnlyList<FeatureColumn> columns, float[][] rows)
    {
        _columns = columns;
        Rows = rows;
    }

    /// <summary>One value a column for each lead.</summary>
    public float[][] Rows { get; }

    public static RandomLeads Of(IReadOnlyList<FeatureColumn> columns, int count, int seed)
    {
        var chance = new Random(seed);
        return new RandomLeads(columns, [.. Enumerable.Range(0, count).Select(lead => columns.Select(column =>
            lead == 0 || chance.Next(6) == 0 ? float.NaN
            : column.Kind == FeatureKind.Number ? NumberOf(chance, least: -3)
            : CodeOf(chance, column)).ToArray())]);
    }

    /// <summary>The word of a lead's category; null where it is missing.</summary>
    public string? WordOf(int lead, int column) => Rows[lead][column] switch
    {
        float.NaN => null,
        FeatureColumn.Unseen => UnknownWord,
        var code => _columns[column].Levels[(int)code],
    };

    /// <summary>
    /// Mostly one of few numbers, which thresholds are too; now and then the next to one, or a huge one.
    /// </summary>
    public static float NumberOf(Random chance, int least) => chance.Next(12) switch
    {
        0 => MathF.BitIncrement(chance.Next(least, 10) / 10f),
        1 => MathF.BitDecrement(chance.Next(least, 10) / 10f),
        2 => chance.NextSingle() * 1000,
        3 => 1e30f,
        _ => chance.Next(least, 10) / 10f,
    };

    private static float CodeOf(Random chance, FeatureColumn column) => chance.Next(8) == 0
        ? FeatureColumn.Unseen
        : chance.Next(Math.Min(column.Levels.Count, chance.Next(2) == 0 ? 12 : int.MaxValue));
}
