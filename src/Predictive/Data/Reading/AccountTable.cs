namespace Predictive.Data.Reading;

/// <summary>The accounts and what their attributes are.</summary>
internal sealed record AccountTable(IReadOnlyList<AttributeColumn> Columns, IReadOnlyList<Account> Accounts)
{
    public static AccountTable None { get; } = new([], []);

    public static AccountTable Read(TableScan scan)
    {
        var attributes = new AttributeReader(scan, hasHistory: false);
        var accounts = new List<Account>();
        var seen = new HashSet<string>();
        var id = scan.Field(ColumnMeaning.Id)!;
        var created = scan.Field(ColumnMeaning.Created);
        while (scan.Next())
        {
            if (scan.Needed(id) is not { } key || !scan.TryMoment(created, needed: false, out var at))
                continue;
            if (!seen.Add(key))
            {
                scan.RejectRow(id.Name, key, "is the id of an earlier row; ids are unique, the first is kept");
                continue;
            }

            var values = new AttributeValue[attributes.Columns.Count];
            attributes.Read(values);
            accounts.Add(new Account(key, at, values));
        }

        scan.Finish();
        return new AccountTable(attributes.Columns, accounts);
    }
}
