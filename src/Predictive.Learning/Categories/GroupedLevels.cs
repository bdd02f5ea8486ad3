using Predictive.Learning.Binning;

namespace Predictive.Learning.Categories;

/// <summary>
/// The levels of one category over rows to learn from, and what each group brings to a level: rows of one group share
/// an outcome and count as one, by the mean of its labels.
/// </summary>
internal sealed class GroupedLevels
{
    private readonly int[] _levelOfShare;
    private readonly int[] _groupOfShare;

    /// <summary>Reads a category column.</summary>
    public GroupedLevels(LabelledRows rows, int column)
    {
        Column = column;
        var codes = rows.Features.Column(column);
        var levels = rows.Features.Columns[column].Levels.Count;
        var levelOfShare = new List<int>(rows.Rows);
        var groupOfShare = new List<int>(rows.Rows);
        var shares = new Dictionary<(int Level, int Group), int>();
        var groups = new Dictionary<int, int>();
        ShareOfRow = new int[rows.Rows];
        for (var row = 0; row < ShareOfRow.Length; row++)
        {
            ShareOfRow[row] = -1;
            if (CategoryBins.CodeOf(codes[row], levels) is not (var level and >= 0)) continue;
            var share = levelOfShare.Count;
            var group = rows.Groups is null ? share : NumberOf(rows.Groups[row], groups);
            ShareOfRow[row] = rows.Groups is null ? share : NumberOf((level, group), shares);
            if (ShareOfRow[row] < share) continue;
            levelOfShare.Add(level);
            groupOfShare.Add(group);
        }

        _levelOfShare = [.. levelOfShare];
        _groupOfShare = [.. groupOfShare];
        Levels = levels;
        Groups = rows.Groups is null ? Shares : groups.Count;
    }

    /// <summary>The category column.</summary>
    public int Column { get; }

    /// <summary>How many levels the category has.</summary>
    public int Levels { get; }

    /// <summary>How many shares there are: pairs of a level and a group in it.</summary>
    public int Shares => _levelOfShare.Length;

    /// <summary>How many groups have a level at all.</summary>
    public int Groups { get; }

    /// <summary>The share to which each row belongs; -1 where the level is missing or unseen.</summary>
    public int[] ShareOfRow { get; }

    /// <summary>The level of a share.</summary>
    public int LevelOf(int share) => _levelOfShare[share];

    /// <summary>The group of a share, counted from 0.</summary>
    public int GroupOf(int share) => _groupOfShare[share];

    /// <summary>How many levels have groups enough to say something about another one: two or more.</summary>
    public int TellingLevels
    {
        get
        {
            var groups = new int[Levels];
            foreach (var level in _levelOfShare)
            {
                groups[level]++;
            }

            return groups.Count(count => count > 1);
        }
    }

    private static int NumberOf<T>(T key, Dictionary<T, int> numbers)
        where T : notnull
    {
        if (numbers.TryGetValue(key, out var number)) return number;
        numbers.Add(key, numbers.Count);
        return numbers.Count - 1;
    }
}
