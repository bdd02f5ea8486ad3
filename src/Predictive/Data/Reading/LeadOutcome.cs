namespace Predictive.Data.Reading;

/// <summary>The outcome of a lead in a flat table: a word, a date, or both.</summary>
internal sealed class LeadOutcome
{
    private readonly TableScan _scan;
    private readonly ScanField? _outcome;
    private readonly ScanField? _date;
    private readonly OutcomeWords? _words;

    public LeadOutcome(TableScan scan)
    {
        _scan = scan;
        _outcome = scan.Field(ColumnMeaning.Outcome);
        _date = scan.Field(ColumnMeaning.OutcomeDate);
        _words = _outcome is null ? null : new OutcomeWords(_outcome.Column);
    }

    /// <summary>False, and the row is rejected, where the outcome cannot be read.</summary>
    /// <param name="converted">
    /// Yes or no for outcomes without a date; null where the cell is empty, or outcomes have dates.
    /// </param>
    /// <param name="at">When it converted, for outcomes with a date.</param>
    public bool TryRead(out bool? converted, out DateTime? at)
    {
        converted = null;
        if (!_scan.TryMoment(_date, needed: false, out at) || !TryReadWord(out var said))
            return false;
        if (_date is null)
        {
            converted = said;
            return true;
        }

        if (said == true && at is null)
        {
            _scan.RejectRow(_date.Name, null, "is missing, though the outcome says that the lead converted");
            return false;
        }

        at = said == false ? null : at;
        return true;
    }

    private bool TryReadWord(out bool? said)
    {
        said = null;
        if (_scan.Text(_outcome) is not { } word)
            return true;
        said = _words!.OfEither(word);
        if (said is null)
            _scan.RejectRow(
                _outcome!.Name, word, $"is no known outcome ({_words.Allowed}); state 'positive:' and 'negative:'");
        return said is not null;
    }
}
