namespace Predictive.Data.Drafting;

/// <summary>Finds columns that name rows of other tables, and the structure that tables share.</summary>
internal static class LinkedColumns
{
    private const double EnoughOverlap = 0.5;

    /// <summary>The column that identifies a table's own rows: each value once, and its name says so.</summary>
    public static ColumnGuess? IdOf(TableProfile table, params string[] ownWords)
    {
        var best = table.Columns.Where(column => column.IsUnique && !column.IsDate)
            .Select(column => (Column: column, Rank: Rank(column, ownWords)))
            .Where(c => c.Rank > 0).OrderByDescending(c => c.Rank).FirstOrDefault();
        if (best.Column is not null)
        {
            return new ColumnGuess(best.Column, ColumnMeaning.Id, best.Rank >= 3 ? Sureness.Sure : Sureness.Likely,
                "each value stands once");
        }

        var nearly = table.Columns.FirstOrDefault(column => AttributeGuesser.IsId(column)
            && column.Distinct > 0.9 * table.Rows && (ownWords.Length == 0 || column.Words.HasAny(ownWords)));
        return nearly is null ? null
            : new ColumnGuess(
                nearly, ColumnMeaning.Id, Sureness.Likely, "nearly each value stands once; repeated ids are rejected");
    }

    /// <summary>The column whose values are ids of the other table; null where there is none.</summary>
    public static ColumnGuess? To(
        TableProfile table, ColumnProfile? id, ColumnMeaning meaning, IEnumerable<ColumnProfile> taken,
        params string[] words)
    {
        var free = table.Columns.Except(taken).Where(column => column.Values > 0 && !column.IsDate).ToArray();
        if (id is null)
        {
            var named = free.FirstOrDefault(column => AttributeGuesser.IsId(column) && column.Words.HasAny(words));
            return named is null ? null : new ColumnGuess(named, meaning, Sureness.Likely, "its name says so");
        }

        var best = free.Select(column => (Column: column, Overlap: column.OverlapWith(id)))
            .Where(c => c.Overlap >= EnoughOverlap)
            .Where(c => !c.Column.IsNumber || Kinship(c.Column, id, words) >= 2)
            .OrderByDescending(c => Kinship(c.Column, id, words)).ThenByDescending(c => c.Overlap).FirstOrDefault();
        return best.Column is null ? null
            : new ColumnGuess(best.Column, meaning, best.Overlap > 0.9 ? Sureness.Sure : Sureness.Likely,
                $"{Math.Floor(100 * best.Overlap):0}% of its values are ids there");
    }

    /// <summary>
    /// The date column whose name has one of these words, else (if any will do) the first date column.
    /// </summary>
    public static ColumnGuess? Date(
        TableProfile table, ColumnMeaning meaning, IEnumerable<ColumnProfile> taken, bool anyWillDo,
        params string[] words)
    {
        var dates = table.Columns.Except(taken).Where(column => column.IsDate).ToArray();
        var named = words.Select(word => dates.FirstOrDefault(column => column.Words.HasAny(word)))
            .FirstOrDefault(column => column is not null);
        if (named is not null)
            return new ColumnGuess(
                named, meaning, AttributeGuesser.DateSureness(named), "a date, and its name says so");
        return anyWillDo && dates.Length > 0
            ? new ColumnGuess(dates[0], meaning, Sureness.Guess, "the first column of dates")
            : null;
    }

    /// <summary>The column with the first of these words in its name that passes the test.</summary>
    public static ColumnGuess? Named(
        TableProfile table, ColumnMeaning meaning, IEnumerable<ColumnProfile> taken, Func<ColumnProfile, bool> fits,
        params string[] words)
    {
        var free = table.Columns.Except(taken).Where(fits).ToArray();
        var named = words.Select(word => free.FirstOrDefault(column => column.Words.HasAny(word)))
            .FirstOrDefault(column => column is not null);
        return named is null ? null : new ColumnGuess(named, meaning, Sureness.Likely, "its name says so");
    }

    /// <summary>
    /// How well a column's name says that it names rows of the other table. One that is only called id names the rows
    /// of its own table: numbers from 1 up are ids everywhere.
    /// </summary>
    private static int Kinship(ColumnProfile column, ColumnProfile id, string[] words) =>
        column.Words.All.Count == 1 && AttributeGuesser.IsId(column) ? 0
        : column.Name == id.Name ? 3
        : column.Words.HasAny(words) && AttributeGuesser.IsId(column) ? 2
        : 1;

    private static int Rank(ColumnProfile column, string[] ownWords)
    {
        var own = column.Words.HasAny(ownWords);
        return AttributeGuesser.IsId(column) ? (own || column.Words.All.Count == 1 ? 4 : 3)
            : column.IsNumber ? (own && column.Words.HasAny("number", "no", "nr") ? 1 : 0)
            : own ? 2 : 0;
    }
}
