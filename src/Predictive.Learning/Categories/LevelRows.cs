using Predictive.Learning.Binning;

namespace Predictive.Learning.Categories;

/// <summary>The levels of one category over rows to learn from.</summary>
internal sealed class LevelRows
{
    private readonly LabelledRows _rows;

    /// <summary>Reads a category column.</summary>
    public LevelRows(LabelledRows rows, int column)
    {
        _rows = rows;
        Column = column;
        Levels = rows.Features.Columns[column].Levels.Count;
        Shares = rows.Groups is { } groups ? new GroupShares(rows, groups, LevelOf) : null;
        TellingLevels = CountTellingLevels();
    }

    /// <summary>The category column.</summary>
    public int Column { get; }

    /// <summary>How many levels the category has.</summary>
    public int Levels { get; }

    /// <summary>How many levels have groups enough to say something about another one: two or more.</summary>
    public int TellingLevels { get; }

    /// <summary>What each group brings to a level; null where each row stands alone.</summary>
    public GroupShares? Shares { get; }

    /// <summary>The level of a row; -1 where it is missing or unseen.</summary>
    public int LevelOf(int row) => CategoryBins.CodeOf(_rows.Features.Column(Column)[row], Levels);

    private int CountTellingLevels()
    {
        var groups = new int[Levels];
        for (var row = 0; row < _rows.Rows; row++)
        {
            if (LevelOf(row) is var level and >= 0 && Shares?.IsFirst(row) is not false) groups[level]++;
        }

        return groups.Count(count => count > 1);
    }
}
