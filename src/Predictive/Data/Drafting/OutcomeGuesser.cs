namespace Predictive.Data.Drafting;

/// <summary>Finds the column that says what became of each row.</summary>
internal static class OutcomeGuesser
{
    private static readonly string[] _yes = ["1", "true", "yes", "y", "t", "won", "converted", "success"];

    /// <summary>The column with two words whose name says outcome; null where there is none.</summary>
    public static ColumnGuess? Of(TableProfile table)
    {
        var named = table.Columns.Where(column => column.IsBinary)
            .Select(column => (Column: column, Rank: Rank(column)))
            .Where(c => c.Rank > 0).OrderByDescending(c => c.Rank).Select(c => c.Column).FirstOrDefault();
        if (named is null)
            return null;
        var words = named.Counts.OrderBy(word => word.Value).Select(word => word.Key).ToArray();
        var positive = words.FirstOrDefault(word => _yes.Contains(word.ToLowerInvariant()));
        return new ColumnGuess(
            named, ColumnMeaning.Outcome, positive is null ? Sureness.Guess : Sureness.Likely,
            positive is null ? "two words, the rarer taken as yes" : "two words, and the name says outcome")
        {
            Known = KnownWhen.Outcome,
            Positive = [positive ?? words[0]],
            Negative = [words.First(word => word != (positive ?? words[0]))],
        };
    }

    /// <summary>The column whose words tell won from lost deals; null where there is none.</summary>
    public static ColumnGuess? OfDeals(TableProfile table)
    {
        var found = table.Columns
            .Where(column => column.Distinct is > 0 and <= 50 && column.Counts.Keys.Any(IsWon))
            .OrderBy(column => column.Distinct).FirstOrDefault();
        if (found is null)
            return null;
        var words = found.Counts.Keys.Order(StringComparer.Ordinal).ToArray();
        return new ColumnGuess(found, ColumnMeaning.Outcome, Sureness.Likely, "its words tell won from lost")
        {
            Known = KnownWhen.Outcome,
            Positive = [.. words.Where(IsWon)],
            Negative = [.. words.Where(word => new NameWords(word).HasAny("lost"))],
        };
    }

    private static bool IsWon(string word) => new NameWords(word).HasAny("won");

    private static int Rank(ColumnProfile column) =>
        column.Words.HasAny("converted", "conversion", "won", "outcome") ? 3
        : column.Words.HasAny("target", "label", "converts", "success") ? 2
        : column.Words.All is ["y"]
            || column.Words.HasAny("subscribed", "bought", "purchased", "response", "responded") ? 1
        : 0;
}
