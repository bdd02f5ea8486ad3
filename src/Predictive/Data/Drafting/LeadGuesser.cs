namespace Predictive.Data.Drafting;

/// <summary>What the columns of the leads mean.</summary>
internal static class LeadGuesser
{
    public static IReadOnlyList<ColumnGuess> Guess(TableProfile table, FunnelIds ids, bool hasDeals)
    {
        var found = new List<ColumnGuess>();
        Add(ids.Lead);
        Add(LinkedColumns.To(table, ids.Contact, ColumnMeaning.Contact, Taken(), "contact"));
        Add(LinkedColumns.To(table, ids.Account, ColumnMeaning.Account, Taken(), "account", "company"));
        Add(LinkedColumns.To(table, ids.Campaign, ColumnMeaning.Campaign, Taken(), "campaign"));
        Add(Created(table, Taken()));
        if (!Has(ColumnMeaning.Created))
            Add(Order(table, Taken()));
        Add(LinkedColumns.Date(table, ColumnMeaning.Worked, Taken(), anyWillDo: false, "worked"));
        Add(Outcome(table, hasDeals));
        if (Has(ColumnMeaning.Outcome) && Has(ColumnMeaning.Created))
            Add(LinkedColumns.Date(
                table, ColumnMeaning.OutcomeDate, Taken(), anyWillDo: false, "converted", "conversion", "won",
                "closed"));
        Add(LinkedColumns.Named(
            table, ColumnMeaning.Source, Taken(), column =>
                !column.IsNumber && !column.IsNearlyUnique && column.Values > 0,
            "source", "origin"));
        foreach (var column in table.Columns.Except(Taken()).ToArray())
            Add(IsPoints(column) ? Points(column) : Attribute(column, hasDeals));
        return [.. table.Columns.Select(column => found.First(guess => guess.Column == column))];

        void Add(ColumnGuess? guess)
        {
            if (guess is not null)
                found.Add(guess);
        }

        IEnumerable<ColumnProfile> Taken() => found.Select(guess => guess.Column);
        bool Has(ColumnMeaning meaning) => found.Any(guess => guess.Meaning == meaning);
    }

    private static ColumnGuess? Created(TableProfile table, IEnumerable<ColumnProfile> taken)
    {
        var ended = table.Columns.Where(column => column.Words.HasAny(
            "converted", "conversion", "closed", "won", "last", "modified", "updated", "worked", "birth", "due"));
        return LinkedColumns.Date(
            table, ColumnMeaning.Created,
            taken.Concat(ended).Concat(table.Columns.Where(column => column.Empty > 0.05 * table.Rows)),
            anyWillDo: true, "created", "create", "creation", "first", "inserted", "received");
    }

    private static ColumnGuess? Order(TableProfile table, IEnumerable<ColumnProfile> taken)
    {
        var sequence = table.Columns.Except(taken).FirstOrDefault(column => column.IsSequence);
        return sequence is null ? null : new ColumnGuess(
            sequence, ColumnMeaning.Order, Sureness.Guess,
            "there are no dates, and these numbers rise (or fall) down the rows");
    }

    /// <summary>
    /// With deals, the outcome of a lead is told by them; an outcome column of the leads is then only ever left out.
    /// </summary>
    private static ColumnGuess? Outcome(TableProfile table, bool hasDeals) =>
        OutcomeGuesser.Of(table) is not { } outcome ? null
        : hasDeals ? outcome with { Meaning = ColumnMeaning.Category, Why = "the opportunities tell the outcome" }
        : outcome;

    private static bool IsPoints(ColumnProfile column) =>
        column.IsNumber && !column.IsBinary && column.Distinct > 2 && column.Words.HasAny("score", "point");

    private static ColumnGuess Points(ColumnProfile column) =>
        new(column, ColumnMeaning.Points, Sureness.Guess, "numbers, and the name says score; never a feature");

    private static ColumnGuess Attribute(ColumnProfile column, bool hasDeals)
    {
        var guess = AttributeGuesser.Of(column);
        var tellsOutcome = hasDeals && column.Words.HasAny("converted", "conversion", "won")
            && guess.Meaning is ColumnMeaning.Category or ColumnMeaning.Date;
        return tellsOutcome ? guess with { Known = KnownWhen.Outcome, Why = "its name tells the outcome" } : guess;
    }
}
