namespace Predictive.Data.Reading;

/// <summary>Finds the person a row is about, by whichever key it has.</summary>
internal sealed class PersonReader(TableScan scan, People people)
{
    private readonly (ScanField Field, string What)[] _keys =
    [
        .. from key in new[]
            {
                (Meaning: ColumnMeaning.Lead, What: "id of a lead"),
                (Meaning: ColumnMeaning.Person, What: "id of a lead or a contact"),
                (Meaning: ColumnMeaning.Contact, What: "id of a contact"),
                (Meaning: ColumnMeaning.Email, What: "email address of anybody"),
            }
        let field = scan.Field(key.Meaning)
        where field is not null
        select (field, key.What),
    ];

    private readonly ScanField? _at = scan.Field(ColumnMeaning.At);

    /// <summary>Whether the table has any such key.</summary>
    public bool HasKeys => _keys.Length > 0;

    /// <summary>
    /// The first person that a key of the row names. False where there is none, and the row is rejected, or where it is
    /// nobody who is scored, and the row is passed over.
    /// </summary>
    public bool TryRead(out Person person)
    {
        if (!TryFind(out person, out var named))
        {
            if (named is null)
                scan.Needed(_keys[0].Field);
            else
            {
                scan.RejectOrphan(
                    named.Value.Field, scan.Text(named.Value.Field)!, $"is no {named.Value.What} that was read",
                    scan.MomentIfAny(_at));
            }

            return false;
        }

        if (people.IsScored(person))
            return true;
        scan.Found(OddityKind.NotScored);
        return false;
    }

    /// <summary>As <see cref="TryRead"/>, but rejects nothing: the row may do without.</summary>
    /// <param name="person">The person.</param>
    /// <param name="named">The first key that says something; null where none does.</param>
    public bool TryFind(out Person person, out (ScanField Field, string What)? named)
    {
        named = null;
        foreach (var key in _keys)
        {
            var text = scan.Span(key.Field);
            if (text.IsEmpty)
                continue;
            if (IsOf(key.Field.Column.Meaning, text, out person))
                return true;
            named ??= key;
        }

        person = default;
        return false;
    }

    private bool IsOf(ColumnMeaning meaning, ReadOnlySpan<char> text, out Person person) => meaning switch
    {
        ColumnMeaning.Lead => people.TryLead(text, out person),
        ColumnMeaning.Contact => people.TryContact(text, out person),
        ColumnMeaning.Email => people.TryEmail(text, out person),
        _ => people.TryLead(text, out person) || people.TryContact(text, out person),
    };
}
