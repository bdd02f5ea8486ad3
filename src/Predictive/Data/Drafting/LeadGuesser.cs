namespace Predictive.Data.Drafting;

/// <summary>What the columns of the leads mean.</summary>
/// <param name="table">The table of leads.</param>
/// <param name="ids">The ids of the other tables.</param>
/// <param name="hasDeals">Whether opportunities tell the outcome.</param>
/// <param name="history">The fields whose changes the field history tells; empty without one.</param>
internal sealed class LeadGuesser(
    TableProfile table, FunnelIds ids, bool hasDeals, IReadOnlyCollection<string> history)
{
    private readonly List<ColumnGuess> _found = [];

    private IEnumerable<ColumnProfile> Taken => _found.Select(guess => guess.Column);

    public IReadOnlyList<ColumnGuess> Guess()
    {
        Add(ids.Lead);
        Add(LinkedColumns.To(table, ids.Contact, ColumnMeaning.Contact, Taken, "contact"));
        Add(LinkedColumns.To(table, ids.Account, ColumnMeaning.Account, Taken, "account", "company"));
        Add(LinkedColumns.To(table, ids.Campaign, ColumnMeaning.Campaign, Taken, "campaign"));
        Add(Created());
        if (!Has(ColumnMeaning.Created))
            Add(Order());
        Add(LinkedColumns.Date(table, ColumnMeaning.Worked, Taken, anyWillDo: false, "worked"));
        Add(Outcome());
        if (!hasDeals && Has(ColumnMeaning.Created))
            Add(OutcomeDate());
        Add(LinkedColumns.Named(
            table, ColumnMeaning.Source, Taken, column =>
                !column.IsNumber && !column.IsNearlyUnique && column.Values > 0,
            "source", "origin"));
        foreach (var column in table.Columns.Except(Taken).Where(ScoreGuesser.IsPoints).ToArray())
            Add(ScoreGuesser.Points(column));
        foreach (var column in table.Columns.Except(Taken).ToArray())
            Add(Attribute(column));
        return [.. table.Columns.Select(column => WithHistory(_found.First(guess => guess.Column == column)))];
    }

    private void Add(ColumnGuess? guess)
    {
        if (guess is not null)
            _found.Add(guess);
    }

    private bool Has(ColumnMeaning meaning) => _found.Any(guess => guess.Meaning == meaning);

    private ColumnGuess? Created()
    {
        var ended = table.Columns.Where(column => column.Words.HasAny(
            "converted", "conversion", "closed", "won", "last", "modified", "updated", "worked", "birth", "due"));
        return LinkedColumns.Date(
            table, ColumnMeaning.Created,
            Taken.Concat(ended).Concat(table.Columns.Where(column => column.Empty > 0.05 * table.Rows)),
            anyWillDo: true, "created", "create", "creation", "first", "inserted", "received");
    }

    private ColumnGuess? Order()
    {
        var sequence = table.Columns.Except(Taken).FirstOrDefault(column => column.IsSequence);
        return sequence is null ? null : new ColumnGuess(
            sequence, ColumnMeaning.Order, Sureness.Guess,
            "there are no dates, and these numbers rise (or fall) down the rows");
    }

    /// <summary>
    /// With deals, the outcome of a lead is told by them; an outcome column of the leads is then only ever left out.
    /// </summary>
    private ColumnGuess? Outcome() =>
        OutcomeGuesser.Of(table) is not { } outcome ? null
        : hasDeals ? outcome with { Meaning = ColumnMeaning.Category, Why = "the opportunities tell the outcome" }
        : outcome;

    /// <summary>A date that only some leads have tells by itself who converted.</summary>
    private ColumnGuess? OutcomeDate()
    {
        string[] words = ["converted", "conversion", "won"];
        var full = Has(ColumnMeaning.Outcome) ? [] : table.Columns.Where(column => column.Empty == 0);
        return LinkedColumns.Date(
            table, ColumnMeaning.OutcomeDate, Taken.Concat(full), anyWillDo: false,
            Has(ColumnMeaning.Outcome) ? [.. words, "closed"] : words);
    }

    private ColumnGuess Attribute(ColumnProfile column)
    {
        var guess = AttributeGuesser.Of(column);
        if (guess.Meaning == ColumnMeaning.Ignore)
            return guess;
        if (hasDeals && column.Words.HasAny("converted", "conversion", "won")
            && guess.Meaning is ColumnMeaning.Category or ColumnMeaning.Date)
            return guess with { Known = KnownWhen.Outcome, Why = "its name tells the outcome" };
        return ScoreGuesser.TwinOf(column, _found) is { } points && guess.Known == KnownWhen.Static
            ? guess.WithUnknownTime($"it goes with the score '{points.Column.Name}'")
            : guess;
    }

    /// <summary>
    /// A field whose past is told is historised. What sales sets stays left out all the same: its past says whom sales
    /// worked.
    /// </summary>
    private ColumnGuess WithHistory(ColumnGuess guess)
    {
        if (!Reading.ColumnRules.IsAttribute(guess.Meaning) || guess.Known == KnownWhen.Outcome)
            return guess;
        var name = history.FirstOrDefault(
            field => string.Equals(field, guess.Column.Name, StringComparison.OrdinalIgnoreCase));
        if (name is null)
            return guess;
        if (guess.Known == KnownWhen.Unknown)
            return guess with { Why = $"{guess.Why}; its past is told, so `known: historised` would do" };
        return name == guess.Column.Name
            ? guess with { Known = KnownWhen.Historised, Why = $"{guess.Why}, and the field history tells its past" }
            : guess.WithUnknownTime($"it changes, but the field history calls it '{name}': the names must agree");
    }
}
