namespace Predictive.Learning;

/// <summary>Refuses rows and matrices that do not have a scorer's columns.</summary>
internal static class RowShape
{
    private const long MostCells = int.MaxValue;

    /// <summary>Refuses a row (or its contributions) of another length.</summary>
    public static void Check(int length, IReadOnlyList<FeatureColumn> columns)
    {
        if (length != columns.Count)
        {
            throw new ArgumentException(
                $"A row of {length} values was given; this scorer has {columns.Count} columns. "
                + "Give one value a column.");
        }
    }

    /// <summary>Refuses a matrix that cannot be scored, or has no room for a margin a row.</summary>
    public static void Check(FeatureMatrix rows, int margins, IReadOnlyList<FeatureColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Check(rows.Columns, columns, "the matrix");
        if (margins != rows.Rows)
        {
            throw new ArgumentException(
                $"There is room for {margins} margins, but the matrix has {rows.Rows} rows. Give one place a row.");
        }
    }

    /// <summary>Refuses columns that differ in number, name, kind or levels.</summary>
    public static void Check(IReadOnlyList<FeatureColumn> given, IReadOnlyList<FeatureColumn> expected, string what)
    {
        if (ReferenceEquals(given, expected)) return;
        if (given.Count != expected.Count)
        {
            throw new ArgumentException(
                $"{what} has {given.Count} columns, the training rows have {expected.Count}.");
        }

        for (var column = 0; column < given.Count; column++)
        {
            if (!AreSame(given[column], expected[column]))
            {
                throw new ArgumentException(
                    $"Column {column} of {what} is '{given[column].Name}', the training rows have "
                    + $"'{expected[column].Name}' there. Names, kinds and levels must agree.");
            }
        }
    }

    /// <summary>Refuses to learn from nothing.</summary>
    public static void CheckNotEmpty(LabelledRows train)
    {
        if (train.Rows == 0) throw new ArgumentException("There are no rows to learn from. Give at least one row.");
    }

    /// <summary>Refuses rows without columns, and more cells than can be counted.</summary>
    public static void CheckCells(LabelledRows train)
    {
        CheckNotEmpty(train);
        var columns = train.Features.Columns.Count;
        if (columns == 0)
        {
            throw new ArgumentException("There are no columns to learn from. Give at least one column.");
        }

        if ((long)train.Rows * columns > MostCells)
        {
            throw new ArgumentException(
                $"{train.Rows} rows of {columns} columns are {(long)train.Rows * columns} cells; "
                + $"allowed are up to {MostCells}. Take fewer rows or columns.");
        }
    }

    private static bool AreSame(FeatureColumn one, FeatureColumn other) =>
        ReferenceEquals(one, other) || (one.Name == other.Name && one.Kind == other.Kind
            && one.Levels.SequenceEqual(other.Levels, StringComparer.Ordinal));
}
