using Predictive.Learning.Binning;

namespace Predictive.Learning.Categories;

/// <summary>
/// The levels of one category over rows to learn from, and what each group brings to a level: rows of one group share
/// an outcome and count as one, by the mean of its labels.
/// </summary>
internal sealed class GroupedLevels
{
    private readonly int[] _levelOfShare;

    /// <summary>Reads a category column.</summary>
    public GroupedLevels(LabelledRows rows, int column)
    {
        Column = column;
        var codes = rows.Features.Column(column);
        var levels = rows.Features.Columns[column].Levels.Count;
        var levelOfShare = new List<int>(rows.Rows);
        var shares = new Dictionary<(int Level, int Group), int>(rows.Groups is null ? 0 : rows.Rows);
        ShareOfRow = new int[rows.Rows];
        for (var row = 0; row < ShareOfRow.Length; row++)
        {
            var level = CategoryBins.CodeOf(codes[row], levels);
            ShareOfRow[row] = level < 0 ? -1 : levelOfShare.Count;
            if (level >= 0 && rows.Groups is { } groups)
            {
                if (!shares.TryAdd((level, groups[row]), levelOfShare.Count))
                {
                    ShareOfRow[row] = shares[(level, groups[row])];
                    continue;
                }
            }

            if (level >= 0) levelOfShare.Add(level);
        }

        _levelOfShare = [.. levelOfShare];
        Levels = levels;
    }

    /// <summary>The category column.</summary>
    public int Column { get; }

    /// <summary>How many levels the category has.</summary>
    public int Levels { get; }

    /// <summary>How many shares there are: pairs of a level and a group in it.</summary>
    public int Shares => _levelOfShare.Length;

    /// <summary>The share to which each row belongs; -1 where the level is missing or unseen.</summary>
    public int[] ShareOfRow { get; }

    /// <summary>The level of a share.</summary>
    public int LevelOf(int share) => _levelOfShare[share];

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
}
