using Predictive.Data;
using Predictive.Snapshots;

namespace Predictive.Leakage;

/// <summary>One attribute column of the training part with its leads' outcomes, one row a lead.</summary>
internal sealed class CheckedColumn
{
    /// <summary>On how many parts of the leads rates are learned and ranked in turn.</summary>
    public const int Folds = 5;

    private readonly Lazy<int[]> _levels;
    private readonly Lazy<LevelRates> _rates;

    public CheckedColumn()
    {
        _levels = new(() => ColumnLevels.Of(Values!));
        _rates = new(() => new LevelRates(_levels.Value, Converted!, Fold!));
    }

    public required string Name { get; init; }

    public required AttributeColumn Attribute { get; init; }

    public required AttributeValue[] Values { get; init; }

    /// <summary>The snapshot of each row, in the order of time.</summary>
    public required IReadOnlyList<LabelledSnapshot> Snapshots { get; init; }

    /// <summary>Whether each row's lead converted within the horizon.</summary>
    public required bool[] Converted { get; init; }

    /// <summary>Whether it has converted at all, as far as the tables tell: what leaks may say this instead.</summary>
    public required bool[] HasConverted { get; init; }

    /// <summary>A number below <see cref="Folds"/> a row; the rows of an account share it.</summary>
    public required int[] Fold { get; init; }

    /// <summary>Where each row's lead stands in its file.</summary>
    public required int[] Place { get; init; }

    /// <summary>Whether each row's lead has points of an existing score.</summary>
    public required bool[] HasPoints { get; init; }

    /// <summary>Whether snapshots of this funnel are cut in time.</summary>
    public required bool IsDated { get; init; }

    public int Rows => Values.Length;

    public int Conversions => Converted.Count(one => one);

    public int Others => Rows - Conversions;

    /// <summary>A level a row: a word, a bin of numbers, or missing.</summary>
    public int[] Levels => _levels.Value;

    /// <summary>How each level converts, as seen from the other parts of the leads.</summary>
    public LevelRates Rates => _rates.Value;

    /// <summary>How many rows of one outcome are filled.</summary>
    public int Filled(bool converted)
    {
        var filled = 0;
        for (var row = 0; row < Rows; row++)
        {
            filled += Converted[row] == converted && !Values[row].IsMissing ? 1 : 0;
        }

        return filled;
    }
}
