namespace Predictive.Data.Reading;

/// <summary>
/// Counts, column by column, words that identify a person, and forgets columns that mostly hold such.
/// </summary>
internal sealed class PersonalWords(IReadOnlyList<AttributeSource> attributes)
{
    private readonly int[] _words = new int[attributes.Count];
    private readonly int[] _personal = new int[attributes.Count];

    /// <summary>Looks at a word of a column.</summary>
    public void Add(int column, string? word)
    {
        if (word is null || attributes[column].Column.Trusted)
            return;
        _words[column]++;
        _personal[column] += PersonalData.IsShape(word) ? 1 : 0;
    }

    /// <summary>Makes missing what stands in columns of which more than half of the words identify a person.</summary>
    public void Forget(TableScan scan, IEnumerable<AttributeValue[]> rows)
    {
        int[] columns = [.. Enumerable.Range(0, attributes.Count).Where(i => 2 * _personal[i] > _words[i])];
        if (columns.Length == 0)
            return;
        foreach (var column in columns)
        {
            scan.LeaveOut(attributes[column].Column.Name,
                "its values are email addresses or phone numbers, which identify people; 'trust' brings it back");
        }

        foreach (var values in rows)
        {
            foreach (var column in columns)
                values[column] = AttributeValue.Missing;
        }
    }
}
