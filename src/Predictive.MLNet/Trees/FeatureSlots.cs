using Microsoft.ML.Data;
using Predictive.Learning;
using static System.FormattableString;

namespace Predictive.MLNet.Trees;

/// <summary>
/// How rows become ML.NET's feature vectors, without missing values, since FastTree drops every training row that has
/// one. A number is itself, with the median of the training rows in its place where it is missing, and a second slot
/// that says so; a category has a slot a level and one for missing, so that a level never seen is all zeros.
/// </summary>
internal sealed class FeatureSlots
{
    private readonly FeatureSlot[] _slots;

    private FeatureSlots(IReadOnlyList<FeatureColumn> columns, FeatureSlot[] slots)
    {
        Columns = columns;
        _slots = slots;
    }

    /// <summary>The columns of the rows.</summary>
    public IReadOnlyList<FeatureColumn> Columns { get; }

    /// <summary>How long a feature vector is.</summary>
    public int Count => _slots.Length;

    /// <summary>One slot.</summary>
    public FeatureSlot this[int slot] => _slots[slot];

    /// <summary>The names of the slots, as ML.NET's schema holds them.</summary>
    public VBuffer<ReadOnlyMemory<char>> Names =>
        new(_slots.Length, Array.ConvertAll(_slots, slot => slot.Name.AsMemory()));

    /// <summary>Reads from training rows which columns have missing values, and the medians of the others.</summary>
    public static FeatureSlots Learn(FeatureMatrix rows)
    {
        var slots = new List<FeatureSlot>();
        for (var column = 0; column < rows.Columns.Count; column++)
        {
            var named = rows.Columns[column];
            var values = rows.Column(column);
            slots.AddRange(named.Kind switch
            {
                FeatureKind.Number => [OfNumber(named, column, values)],
                FeatureKind.Category => named.Levels.Select((level, code) =>
                    new FeatureSlot(column, SlotKind.Level, code, $"{named.Name} = {level}")),
            });
            if (HasMissing(values))
            {
                slots.Add(new FeatureSlot(column, SlotKind.Missing, 0, $"{named.Name} is missing"));
            }
        }

        return new FeatureSlots(rows.Columns, [.. slots]);
    }

    /// <summary>The feature vector of one row.</summary>
    /// <param name="row">One value a column.</param>
    public VBuffer<float> Encode(ReadOnlySpan<float> row)
    {
        var (values, places, count) = (new float[_slots.Length], new int[_slots.Length], 0);
        for (var slot = 0; slot < _slots.Length; slot++)
        {
            if (_slots[slot].Of(row[_slots[slot].Column]) is var value && value == 0) continue;
            (values[count], places[count]) = (value, slot);
            count++;
        }

        return new VBuffer<float>(_slots.Length, count, values, places);
    }

    private static FeatureSlot OfNumber(FeatureColumn column, int place, ReadOnlySpan<float> values)
    {
        float[] there = [.. values.ToArray().Where(float.IsFinite).Order()];
        var median = there.Length == 0 ? 0 : there[there.Length / 2];
        var name = HasMissing(values) ? Invariant($"{column.Name}, {median} where missing") : column.Name;
        return new FeatureSlot(place, SlotKind.Value, median, name);
    }

    private static bool HasMissing(ReadOnlySpan<float> values)
    {
        foreach (var value in values)
        {
            if (float.IsNaN(value)) return true;
        }

        return false;
    }
}
