namespace Predictive.Data.Reading;

/// <summary>
/// The people of a funnel under all their keys: leads, the records merged into them, and contacts, who are the leads
/// that name them or have their address, or else people of their own.
/// </summary>
internal sealed class People
{
    private const int MostPlain = 128;

    private readonly Dictionary<string, Person> _leads = [];
    private readonly Dictionary<string, Person> _contacts = [];
    private readonly Dictionary<string, Person> _emails = [];
    private readonly Dictionary<string, Person>.AlternateLookup<ReadOnlySpan<char>> _leadsBySpan;
    private readonly Dictionary<string, Person>.AlternateLookup<ReadOnlySpan<char>> _contactsBySpan;
    private readonly Dictionary<string, Person>.AlternateLookup<ReadOnlySpan<char>> _emailsBySpan;
    private readonly HashSet<string> _scored = [];
    private bool _isEverybodyScored = true;

    public People(LeadTable leads, ContactTable contacts, Merges merges)
    {
        _leadsBySpan = _leads.GetAlternateLookup<ReadOnlySpan<char>>();
        _contactsBySpan = _contacts.GetAlternateLookup<ReadOnlySpan<char>>();
        _emailsBySpan = _emails.GetAlternateLookup<ReadOnlySpan<char>>();
        var rows = leads.ById;
        foreach (var id in rows.Keys.Concat(merges.Ids).Distinct())
        {
            if (merges.SurvivorOf(id, Remains) is { } survivor)
                _leads[id] = survivor;
            else if (rows.ContainsKey(id))
                _leads[id] = new Person(id);
        }

        foreach (var row in leads.Rows)
            AddKeys(row);
        foreach (var contact in contacts.All)
            AddContact(contact, contacts.ScoresEngaged);

        bool Remains(string id) => rows.ContainsKey(id);
    }

    /// <summary>The contacts who are no lead, by the id under which they would be scored.</summary>
    public Dictionary<string, ContactRow> NoLeads { get; } = [];

    /// <summary>Whether the lead's record was merged into another.</summary>
    public bool IsMerged(string lead) => _leads[lead].IsMerged;

    /// <summary>Whether rows about the person are kept: leads, and contacts once they engage.</summary>
    public bool IsScored(Person person) => _isEverybodyScored || _scored.Contains(person.Id);

    public bool TryLead(ReadOnlySpan<char> id, out Person person) => _leadsBySpan.TryGetValue(id, out person);

    public bool TryContact(ReadOnlySpan<char> id, out Person person) => _contactsBySpan.TryGetValue(id, out person);

    public bool TryEmail(ReadOnlySpan<char> address, out Person person)
    {
        Span<char> plain = stackalloc char[MostPlain];
        return address.Length <= MostPlain && address.ToLowerInvariant(plain) is var length and >= 0
            ? _emailsBySpan.TryGetValue(plain[..length].Trim(), out person)
            : _emails.TryGetValue(EmailAddress.Plain(address.ToString()), out person);
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
            _contacts.TryAdd(contact, person);
        if (row.Lead.Email is { } email)
            _emails.TryAdd(EmailAddress.Plain(email), person);
    }

    private void AddContact(ContactRow contact, bool isScored)
    {
        if (_contacts.ContainsKey(contact.Id))
            return;
        if ((contact.Lead is { } lead && _leads.TryGetValue(lead, out var person))
            || (contact.Email is { } email && _emails.TryGetValue(EmailAddress.Plain(email), out person)))
        {
            _contacts.Add(contact.Id, person);
            return;
        }

        var own = new Person(_leads.ContainsKey(contact.Id) ? $"contact {contact.Id}" : contact.Id);
        _contacts.Add(contact.Id, own);
        if (contact.Email is { } address)
            _emails.TryAdd(EmailAddress.Plain(address), own);
        if (!isScored)
        {
            _isEverybodyScored = false;
            return;
        }

        _scored.Add(own.Id);
        NoLeads.Add(own.Id, contact);
    }
}
