using System.Text;

namespace Predictive.Tables.Parquet.Writing;

/// <summary>The different values of a column in a row group, in the order in which they come.</summary>
internal sealed class ColumnDictionary
{
    private const int MostBytes = 1 << 20;

    private ColumnDictionary(int[] indexes, int[] firsts) => (Indexes, Firsts) = (indexes, firsts);

    /// <summary>The place of each value among the different ones.</summary>
    public int[] Indexes { get; }

    /// <summary>Of each different value, the first place where it stands in the column.</summary>
    public int[] Firsts { get; }

    /// <summary>A dictionary; null where it saves nothing: most values are different, or they are long.</summary>
    public static ColumnDictionary? Of(ColumnBuffer buffer) => buffer.Column.Kind switch
    {
        ColumnKind.Text => Of(
            buffer.Text.Count, i => Encoding.UTF8.GetString(buffer.Text[i]), i => buffer.Text[i].Length),
        ColumnKind.Whole or ColumnKind.Moment or ColumnKind.Day =>
            Of(buffer.Whole.Count, i => buffer.Whole[i], _ => sizeof(long)),
        _ => null,
    };

    private static ColumnDictionary? Of<T>(int count, Func<int, T> value, Func<int, int> bytes)
        where T : notnull
    {
        var places = new Dictionary<T, int>();
        var (indexes, firsts, total) = (new int[count], new List<int>(), 0L);
        for (var i = 0; i < count; i++)
        {
            var one = value(i);
            if (!places.TryGetValue(one, out indexes[i]))
            {
                total += bytes(i);
                if (firsts.Count >= (count / 2) + 1 || total > MostBytes)
                    return null;
                indexes[i] = places[one] = firsts.Count;
                firsts.Add(i);
            }
        }

        return count == 0 ? null : new ColumnDictionary(indexes, [.. firsts]);
    }
}
