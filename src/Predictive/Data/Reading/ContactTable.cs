namespace Predictive.Data.Reading;

/// <summary>
/// The people behind leads: their attributes become their leads', or they are people to score themselves.
/// </summary>
internal sealed class ContactTable
{
    private readonly Dictionary<string, ContactRow> _contacts = [];

    public static ContactTable None { get; } = new();

    /// <summary>The contacts, in the order of their file.</summary>
    public IEnumerable<ContactRow> All => _contacts.Values;

    /// <summary>Whether those who engage are people to score.</summary>
    public bool ScoresEngaged { get; private init; }

    public static ContactTable Read(TableScan scan, TableAttributes kept)
    {
        var attributes = new AttributeReader(scan, kept);
        var contacts = new ContactTable { ScoresEngaged = scan.Table.ScoresEngaged };
        var id = scan.Field(ColumnMeaning.Id)!;
        var created = scan.Field(ColumnMeaning.Created);
        while (scan.Next())
        {
            if (scan.Needed(id) is not { } key || !scan.TryMoment(created, needed: true, out var createdAt))
                continue;
            if (contacts._contacts.ContainsKey(key))
            {
                scan.RejectDuplicate(id, key);
                continue;
            }

            var values = new AttributeValue[attributes.Count];
            attributes.Read(values);
            contacts._contacts.Add(key, new ContactRow(
                key, values, scan.Text(scan.Field(ColumnMeaning.Lead)), Word(ColumnMeaning.Email),
                Word(ColumnMeaning.Account), Word(ColumnMeaning.Campaign), createdAt));
        }

        attributes.Finish(contacts._contacts.Values.Select(contact => contact.Attributes));
        scan.Finish();
        return contacts;

        string? Word(ColumnMeaning meaning) => scan.WordOrMissing(scan.Field(meaning));
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
