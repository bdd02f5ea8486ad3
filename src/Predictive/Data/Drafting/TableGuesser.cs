namespace Predictive.Data.Drafting;

/// <summary>What the columns of a table other than the leads mean, given its role.</summary>
internal sealed class TableGuesser(TableProfile table, FunnelIds ids)
{
    private readonly List<ColumnGuess> _found = [];

    private IEnumerable<ColumnProfile> Taken => _found.Select(guess => guess.Column);

    public IReadOnlyList<ColumnGuess> Guess(TableRole role)
    {
        switch (role)
        {
            case TableRole.Contacts: Contacts(); break;
            case TableRole.Accounts: Accounts(); break;
            case TableRole.Campaigns: Campaigns(); break;
            case TableRole.Events: Events(); break;
            case TableRole.Opportunities: Opportunities(); break;
            case TableRole.OpportunityRoles: Roles(); break;
            case TableRole.Dispositions: Dispositions(); break;
            case TableRole.FieldHistory: History(); break;
            case TableRole.Scores or TableRole.Merges or TableRole.Deletions: break;
            case TableRole.Leads: throw new ArgumentException("Leads have a guesser of their own.", nameof(role));
        }

        var attributes = role is TableRole.Contacts or TableRole.Accounts;
        foreach (var column in table.Columns.Except(Taken).ToArray())
            _found.Add(attributes ? AttributeGuesser.Of(column)
                : AttributeGuesser.Ignored(column, Sureness.Likely, "not needed"));
        return [.. table.Columns.Select(column => _found.First(guess => guess.Column == column))];
    }

    private static bool IsWord(ColumnProfile column) =>
        column is { IsDate: false, IsNumber: false, Distinct: > 0 and <= 500 } && !AttributeGuesser.IsId(column);

    private static bool IsNumber(ColumnProfile column) => column.IsNumber && !AttributeGuesser.IsId(column);

    /// <summary>An amount that is nearly always zero or not stated is not what deals are worth.</summary>
    private bool IsMoney(ColumnProfile column) => IsNumber(column)
        && 10 * column.Counts.Where(word => word.Key.AsSpan().IndexOfAnyInRange('1', '9') >= 0).Sum(word => word.Value)
            >= table.Rows;

    private void Contacts()
    {
        Add(LinkedColumns.IdOf(table, "contact", "person"));
        Add(LinkedColumns.To(table, ids.Account, ColumnMeaning.Account, Taken, "account", "company"));
    }

    private void Accounts()
    {
        Add(LinkedColumns.IdOf(table, "account", "company"));
        Add(LinkedColumns.Date(table, ColumnMeaning.Created, Taken, anyWillDo: false, "created", "create", "creation"));
    }

    private void Campaigns()
    {
        Add(LinkedColumns.IdOf(table, "campaign"));
        Add(LinkedColumns.Named(
            table, ColumnMeaning.Cost, Taken, IsNumber, "cost", "spend", "spent", "budget", "amount"));
        Add(LinkedColumns.Named(table, ColumnMeaning.Channel, Taken, IsWord, "channel", "medium", "type"));
        Add(LinkedColumns.Named(table, ColumnMeaning.Name, Taken, column => !column.IsNumber, "name", "title"));
    }

    private void Events()
    {
        AddLead();
        Add(LinkedColumns.Date(
            table, ColumnMeaning.At, Taken, anyWillDo: true, "occurred", "happened", "timestamp", "at", "date",
            "time"));
        Add(LinkedColumns.Named(
            table, ColumnMeaning.Type, Taken, IsWord, "type", "kind", "event", "activity", "action"));
        foreach (var column in table.Columns.Except(Taken).Where(column => IsNumber(column) && column.Distinct > 1)
            .ToArray())
            Add(new ColumnGuess(column, ColumnMeaning.Quantity, Sureness.Likely, "its values are numbers"));
    }

    private void Opportunities()
    {
        AddLead();
        if (LinkedColumns.IdOf(table, "opportunity", "deal") is { } id && !Taken.Contains(id.Column))
            Add(id);
        Add(LinkedColumns.To(table, ids.Account, ColumnMeaning.Account, Taken, "account", "company"));
        Add(LinkedColumns.Date(
            table, ColumnMeaning.Created, Taken, anyWillDo: false, "created", "create", "opened", "creation"));
        Add(LinkedColumns.Date(table, ColumnMeaning.Won, Taken, anyWillDo: false, "won"));
        Add(LinkedColumns.Date(table, ColumnMeaning.Closed, Taken, anyWillDo: false, "closed", "close"));
        if (OutcomeGuesser.OfDeals(table) is { } outcome && !Taken.Contains(outcome.Column))
            Add(outcome);
        Add(LinkedColumns.Named(
            table, ColumnMeaning.Amount, Taken, IsMoney, "amount", "value", "acv", "arr", "mrr", "price", "revenue"));
    }

    private void Roles()
    {
        Add(LinkedColumns.To(table, ids.Opportunity, ColumnMeaning.Opportunity, Taken, "opportunity", "deal"));
        AddLead();
    }

    private void Dispositions()
    {
        AddLead();
        Add(LinkedColumns.Date(table, ColumnMeaning.At, Taken, anyWillDo: true, "at", "date", "time"));
        Add(LinkedColumns.Named(
            table, ColumnMeaning.Verdict, Taken, IsWord, "verdict", "disposition", "decision", "status", "result",
            "outcome"));
        Add(LinkedColumns.Named(
            table, ColumnMeaning.Reason, Taken, column => !column.IsNumber, "reason", "why", "comment"));
    }

    private void History()
    {
        AddLead();
        Add(LinkedColumns.Date(table, ColumnMeaning.At, Taken, anyWillDo: true, "changed", "at", "date", "created"));
        Add(LinkedColumns.Named(table, ColumnMeaning.OldValue, Taken, _ => true, "old", "from", "previous", "before"));
        Add(LinkedColumns.Named(table, ColumnMeaning.NewValue, Taken, _ => true, "new", "to", "after"));
        Add(LinkedColumns.Named(table, ColumnMeaning.Field, Taken, IsWord, "field", "property", "attribute", "column"));
    }

    private void AddLead() =>
        Add(LinkedColumns.To(table, ids.Lead?.Column, ColumnMeaning.Lead, Taken, "lead"));

    private void Add(ColumnGuess? guess)
    {
        if (guess is not null)
            _found.Add(guess);
    }
}
