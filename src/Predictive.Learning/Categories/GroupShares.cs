namespace Predictive.Learning.Categories;

/// <summary>
/// What each group brings to a level of one category: rows of one group share an outcome and count as one, by the mean
/// of its labels.
/// </summary>
internal sealed class GroupShares
{
    private readonly int[] _firstRow;
    private readonly int[] _shareOfRow;
    private readonly int[] _groupOfShare;
    private readonly int _groups;

    /// <summary>Finds the shares: the pairs of a level and a group in it.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="groups">The group of each row.</param>
    /// <param name="levelOf">The level of a row, or -1.</param>
    public GroupShares(LabelledRows rows, int[] groups, Func<int, int> levelOf)
    {
        var shares = new Dictionary<(int Level, int Group), int>(rows.Rows);
        var numbers = new Dictionary<int, int>();
        var firstRow = new List<int>(rows.Rows);
        var groupOfShare = new List<int>(rows.Rows);
        _shareOfRow = new int[rows.Rows];
        for (var row = 0; row < _shareOfRow.Length; row++)
        {
            _shareOfRow[row] = -1;
            if (levelOf(row) is not (var level and >= 0)) continue;
            _shareOfRow[row] = NumberOf((level, groups[row]), shares);
            if (_shareOfRow[row] < firstRow.Count) continue;
            firstRow.Add(row);
            groupOfShare.Add(NumberOf(groups[row], numbers));
        }

        _firstRow = [.. firstRow];
        _groupOfShare = [.. groupOfShare];
        _groups = numbers.Count;
    }

    /// <summary>Whether no earlier row, by number, is of the same share.</summary>
    public bool IsFirst(int row) => _firstRow[_shareOfRow[row]] == row;

    /// <summary>Starts to count outcomes, of which none is known yet.</summary>
    public GroupOutcomes NothingKnown(LabelledRows rows, FixedPoint unit) =>
        new(rows, unit, _shareOfRow, _groupOfShare, _groups);

    private static int NumberOf<T>(T key, Dictionary<T, int> numbers)
        where T : notnull
    {
        if (numbers.TryGetValue(key, out var number)) return number;
        numbers.Add(key, numbers.Count);
        return numbers.Count - 1;
    }
}
