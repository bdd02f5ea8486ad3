namespace Predictive.Data.Reading;

/// <summary>Reads the accounts.</summary>
internal static class AccountTable
{
    public static List<Account> Read(TableScan scan, TableAttributes kept)
    {
        var attributes = new AttributeReader(scan, kept);
        var accounts = new List<Account>();
        var seen = new HashSet<string>();
        var id = scan.Field(ColumnMeaning.Id)!;
        var created = scan.Field(ColumnMeaning.Created);
        var name = scan.Field(ColumnMeaning.Name);
        var domains = scan.Fields.Where(field => field.Column.Meaning == ColumnMeaning.Domain).ToArray();
        while (scan.Next())
        {
            if (scan.Needed(id) is not { } key || !scan.TryMoment(created, needed: false, out var at))
                continue;
            if (!seen.Add(key))
            {
                scan.RejectDuplicate(id, key);
                continue;
            }

            var values = new AttributeValue[attributes.Count];
            attributes.Read(values);
            accounts.Add(new Account(key, at, values)
            {
                Name = scan.WordOrMissing(name),
                Domains = [.. domains.Select(scan.WordOrMissing).OfType<string>().SelectMany(WordList.Of)],
            });
        }

        attributes.Finish(accounts.Select(account => account.Attributes));
        scan.Finish();
        return accounts;
    }
}
