namespace Predictive.Data.Reading;

/// <summary>People under keys of one kind: the ids of leads, those of contacts, or email addresses.</summary>
internal sealed class PersonKeys
{
    private readonly Dictionary<string, Person> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person>.AlternateLookup<ReadOnlySpan<char>> _byLetters;
    private KeyIndex? _index;
    private Person[] _inOrder = [];

    public PersonKeys() => _byLetters = _people.GetAlternateLookup<ReadOnlySpan<char>>();

    public Person this[string key] => _people[key];

    public bool Has(string key) => _people.ContainsKey(key);

    /// <summary>Notes whose key it is; the first note counts.</summary>
    public void Note(string key, Person person) => _people.TryAdd(key, person);

    /// <summary>Makes ready for many searches; nothing is noted any more.</summary>
    public void Close()
    {
        _inOrder = [.. _people.Values];
        _index = new KeyIndex([.. _people.Keys]);
    }

    public bool TryFind(ReadOnlySpan<char> key, out Person person)
    {
        if (_index?.PlaceOf(key) is >= 0 and var place)
        {
            person = _inOrder[place];
            return true;
        }

        return _byLetters.TryGetValue(key, out person);
    }
}
