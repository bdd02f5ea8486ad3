namespace Predictive.Data.Reading;

/// <summary>The people behind leads: their attributes become their leads'.</summary>
internal sealed class ContactTable
{
    private readonly Dictionary<string, (AttributeValue[] Attributes, string? Account)> _contacts = [];

    public static ContactTable None { get; } = new();

    public static ContactTable Read(TableScan scan, TableAttributes kept)
    {
        var attributes = new AttributeReader(scan, kept);
        var contacts = new ContactTable();
        var id = scan.Field(ColumnMeaning.Id)!;
        var account = scan.Field(ColumnMeaning.Account);
        while (scan.Next())
        {
            if (scan.Needed(id) is not { } key)
                continue;
            var values = new AttributeValue[attributes.Count];
            if (!contacts._contacts.TryAdd(key, (values, scan.WordOrMissing(account))))
            {
                scan.RejectRow(id.Name, key, "is the id of an earlier row; ids are unique, the first is kept");
                continue;
            }

            attributes.Read(values);
        }

        scan.Finish();
        return contacts;
    }

    /// <summary>The account of a contact, if known.</summary>
    public string? AccountOf(string? contact) =>
        contact is not null && _contacts.TryGetValue(contact, out var found) ? found.Account : null;

    /// <summary>The attributes of a contact; missing values where it is not known.</summary>
    public void CopyAttributes(string? contact, Span<AttributeValue> values)
    {
        if (contact is not null && _contacts.TryGetValue(contact, out var found))
            found.Attributes.CopyTo(values);
    }
}
