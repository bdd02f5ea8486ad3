namespace Predictive.Data.Reading;

/// <summary>
/// The people of a funnel under all their keys: leads, the records merged into them, and contacts, who are the leads
/// that name them or have their address, or else people of their own.
/// </summary>
internal sealed class People
{
    private const int LongestAddress = 128;

    private readonly PersonKeys _leads = new();
    private readonly PersonKeys _contacts = new();
    private readonly PersonKeys _emails = new();
    private readonly Dictionary<string, int> _numbers = [];
    private readonly HashSet<string> _scored = [];
    private bool _isEverybodyScored = true;

    public People(LeadTable leads, ContactTable contacts, Merges merges)
    {
        var rows = leads.ById;
        foreach (var id in rows.Keys.Concat(merges.Ids).Distinct())
        {
            if (merges.SurvivorOf(id, Remains) is { } survivor)
                _leads.Note(id, Numbered(survivor));
            else if (rows.ContainsKey(id))
                _leads.Note(id, Numbered(new Person(id)));
        }

        foreach (var row in leads.Rows)
            AddKeys(row);
        foreach (var contact in contacts.All)
            AddContact(contact, contacts.ScoresEngaged);
        _leads.Close();
        _contacts.Close();
        _emails.Close();

        bool Remains(string id) => rows.ContainsKey(id);
    }

    /// <summary>The contacts who are no lead, by the id under which they would be scored.</summary>
    public Dictionary<string, ContactRow> NoLeads { get; } = [];

    /// <summary>How many people there are; their <see cref="Person.Number"/>s are smaller.</summary>
    public int Count => _numbers.Count;

    /// <summary>Whether the lead's record was merged into another.</summary>
    public bool IsMerged(string lead) => _leads[lead].IsMerged;

    /// <summary>Whether rows about the person are kept: leads, and contacts once they engage.</summary>
    public bool IsScored(Person person) => _isEverybodyScored || _scored.Contains(person.Id);

    public bool TryLead(ReadOnlySpan<char> id, out Person person) => _leads.TryFind(id, out person);

    public bool TryContact(ReadOnlySpan<char> id, out Person person) => _contacts.TryFind(id, out person);

    public bool TryEmail(ReadOnlySpan<char> address, out Person person)
    {
        Span<char> plain = stackalloc char[LongestAddress];
        return address.Length <= LongestAddress
            ? _emails.TryFind(plain[..address.ToLowerInvariant(plain)].Trim(), out person)
            : _emails.TryFind(EmailAddress.Plain(address.ToString()), out person);
    }

    /// <summary>Contacts who never engaged are not scored.</summary>
    public void Leave(IEnumerable<string> neverEngaged)
    {
        var before = _scored.Count;
        _scored.ExceptWith(neverEngaged);
        _isEverybodyScored &= _scored.Count == before;
    }

    private void AddKeys(LeadRow row)
    {
        var person = _leads[row.Lead.Id];
        _scored.Add(person.Id);
        foreach (var contact in new[] { row.Contact, row.ConvertedContact }.OfType<string>())
            _contacts.Note(contact, person);
        if (row.Lead.Email is { } email)
            _emails.Note(EmailAddress.Plain(email), person);
    }

    private void AddContact(ContactRow contact, bool isScored)
    {
        if (_contacts.Has(contact.Id))
            return;
        if ((contact.Lead is { } lead && _leads.TryFind(lead, out var person))
            || (contact.Email is { } email && _emails.TryFind(EmailAddress.Plain(email), out person)))
        {
            _contacts.Note(contact.Id, person);
            return;
        }

        var own = Numbered(new Person(_leads.Has(contact.Id) ? $"contact {contact.Id}" : contact.Id));
        _contacts.Note(contact.Id, own);
        if (contact.Email is { } address)
            _emails.Note(EmailAddress.Plain(address), own);
        if (!isScored)
        {
            _isEverybodyScored = false;
            return;
        }

        _scored.Add(own.Id);
        NoLeads.Add(own.Id, contact);
    }

    private Person Numbered(Person person)
    {
        if (!_numbers.TryGetValue(person.Id, out var number))
            _numbers.Add(person.Id, number = _numbers.Count);
        return person with { Number = number };
    }
}
