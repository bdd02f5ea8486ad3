using Predictive.Data;
using Predictive.Features;
using Predictive.Leakage;
using Predictive.Snapshots;

namespace Predictive.Health;

/// <summary>One column of two slices of leads, in levels: its words, its bins of numbers, or missing.</summary>
internal sealed class SliceColumn
{
    /// <summary>A level of fewer rows than this, both slices together, is thrown in with the other rare ones.</summary>
    private const int RareLevel = 20;

    private SliceColumn(string name, AttributeValue[] values)
    {
        var levels = ColumnLevels.Of(values);
        var rows = levels.CountBy(level => level).ToDictionary();
        var kept = rows.Keys.Where(level => rows[level] >= RareLevel).Order()
            .Select((level, number) => (level, number: number + 1)).ToDictionary(one => one.level, one => one.number);
        (Name, Values, Levels) = (name, values, Array.ConvertAll(levels, level => kept.GetValueOrDefault(level)));
        LevelCount = kept.Count + 1;
    }

    /// <summary>What people call the column.</summary>
    public string Name { get; }

    public AttributeValue[] Values { get; }

    /// <summary>A level a row, from 0; 0 holds the rare ones.</summary>
    public int[] Levels { get; }

    public int LevelCount { get; }

    /// <summary>
    /// The columns that may describe a lead; dates are left out, since later leads have later dates, and so are those
    /// that the leak check leaves out.
    /// </summary>
    public static IReadOnlyList<SliceColumn> Of(
        IReadOnlyList<LabelledSnapshot> rows, IReadOnlySet<string> leftOut)
    {
        var account = rows.Select(one => one.Snapshot.Account).OfType<AttributeSet>().FirstOrDefault();
        var activities = rows[0].Snapshot is { EventsKnown: true, AsOf: not null }
            && rows.Any(one => one.Snapshot.Events.Count > 0);
        return
        [
            .. Columns(AttributeOwner.Lead, rows[0].Snapshot.Attributes),
            .. Columns(AttributeOwner.Account, account),
            .. activities
                ? [Column("number of activities", one => AttributeValue.Of((double)one.Events.Count))]
                : Array.Empty<SliceColumn>(),
        ];

        SliceColumn Column(string name, Func<Snapshot, AttributeValue> value) =>
            new(name, [.. rows.Select(one => value(one.Snapshot))]);

        IEnumerable<SliceColumn> Columns(AttributeOwner owner, AttributeSet? attributes) =>
            from column in attributes?.Columns ?? []
            let name = owner.NameOf(column.Name)
            where column.Kind != AttributeKind.Date && column.KnownWhen != KnownWhen.Outcome && !leftOut.Contains(name)
            orderby name
            select Column(name, one => owner.AttributesIn(one)?[column.Name] ?? AttributeValue.Missing);
    }
}
