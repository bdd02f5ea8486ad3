namespace Predictive.Data.Reading;

/// <summary>Whether and when a lead was deleted: a word, a date, or both.</summary>
internal sealed class LeadDeletion
{
    private readonly TableScan _scan;
    private readonly ScanField? _deleted;
    private readonly ScanField? _date;
    private readonly OutcomeWords? _words;

    public LeadDeletion(TableScan scan)
    {
        _scan = scan;
        _deleted = scan.Field(ColumnMeaning.Deleted);
        _date = scan.Field(ColumnMeaning.DeletedAt);
        _words = _deleted is null ? null : new OutcomeWords(_deleted.Column);
    }

    /// <summary>False, and the row is rejected, where it cannot be read. A date alone says that it was.</summary>
    public bool TryRead(out bool isDeleted, out DateTime? at)
    {
        isDeleted = false;
        if (!_scan.TryMoment(_date, needed: false, out at))
            return false;
        isDeleted = at is not null;
        if (_scan.Text(_deleted) is not { } word)
            return true;
        if (_words!.OfEither(word) is not { } said)
        {
            _scan.RejectRow(
                _deleted!.Name, word, $"is no known word for deleted ({_words.Allowed}); state 'positive:'");
            return false;
        }

        isDeleted = said;
        at = said ? at : null;
        return true;
    }
}
