using System.Globalization;
using Predictive.Tables;

namespace Predictive.Data.Reading;

/// <summary>
/// One pass over a table: finds the named columns, gives the cells of each row, and counts and judges what is rejected.
/// </summary>
internal sealed class TableScan : IDisposable
{
    private const int ProgressRows = 100_000;

    /// <summary>A longer word is no name of anything, but a text, or a quote that was closed too late.</summary>
    private const int LongestWord = 1_000;

    private readonly FunnelFile _file;
    private readonly ReadingLog _log;
    private readonly Action<string> _progress;
    private readonly TableReader _reader;
    private readonly List<RejectedRecord> _examples = [];
    private readonly (RowFilter Filter, int Index, CellWords Words)[] _filters;
    private readonly Dictionary<ColumnMeaning, ScanField> _firstOf = [];
    private long _rowsRejected;
    private long _cellsRejected;

    public TableScan(
        FunnelFile file, FunnelTable table, DatabaseSessions databases, ReadingLog log, Action<string> progress)
    {
        _file = file;
        _log = log;
        _progress = progress;
        Table = table;
        _reader = TableOpening.Open(file, table, databases);
        try
        {
            Fields = [.. table.Columns.Where(c => c.Meaning != ColumnMeaning.Ignore).Select(Find)];
            foreach (var field in Fields)
                _firstOf.TryAdd(field.Column.Meaning, field);
            foreach (var ignored in table.Of(ColumnMeaning.Ignore))
                Find(ignored);
            _filters =
            [
                .. table.Filters.Select(filter => (
                    filter, IndexOf(filter.Column, filter.Place), new CellWords(file, table.Named(filter.Column)))),
            ];
            TableOpening.PassOverOthers(_reader, table.Filters);
        }
        catch
        {
            _reader.Dispose();
            throw;
        }

        foreach (var column in _reader.Columns)
            LeaveOutUnlessUsed(column);
        _progress($"Reading {table.File}");
    }

    public FunnelTable Table { get; }

    public IReadOnlyList<ScanField> Fields { get; }

    public long Rows { get; private set; }

    public long Line => _reader.Line;

    /// <summary>The first column of this meaning, if any.</summary>
    public ScanField? Field(ColumnMeaning meaning) => _firstOf.GetValueOrDefault(meaning);

    /// <summary>Goes to the next row that can be told apart into its columns.</summary>
    public bool Next()
    {
        while (_reader.Read())
        {
            if (!IsOfTheTable())
                continue;
            Rows++;
            if (Rows % ProgressRows == 0)
                _progress(string.Create(CultureInfo.InvariantCulture, $"Reading {Table.File}: {Rows:N0} rows"));
            if (_reader.Fault is not { } fault)
                return true;
            RejectRow(null, null, fault);
        }

        return false;
    }

    /// <summary>The cell's text, or null where it is missing or the table has no such column.</summary>
    public string? Text(ScanField? field) => field?.Words.Of(Letters(field));

    /// <summary>The cell's text without making a string of it; empty where it is missing.</summary>
    public ReadOnlySpan<char> Span(ScanField field) => field.Words.Trimmed(Letters(field));

    /// <summary>A text that the row cannot do without; null rejects the row.</summary>
    public string? Needed(ScanField field)
    {
        var text = Text(field);
        if (text is null)
            RejectRow(field.Name, Cell(field), "is missing; the row needs it");
        else if (text.Length > LongestWord)
            RejectRow(field.Name, text, TooLong(text));
        else
            return text;
        return null;
    }

    /// <summary>A word that only describes: one of more than 1,000 characters counts as missing.</summary>
    public string? WordOrMissing(ScanField? field)
    {
        var text = Text(field);
        if (text is not { Length: > LongestWord })
            return text;
        RejectCell(field!, text, $"{TooLong(text)}; it counts as missing");
        return null;
    }

    /// <summary>A date that places the row in time: false, and the row is rejected, where it cannot be read.</summary>
    public bool TryMoment(ScanField? field, bool needed, out DateTime? moment)
    {
        moment = null;
        if (field is null)
            return true;
        var text = Span(field);
        if (text.IsEmpty)
            return !needed || Needed(field) is not null;
        var good = field.Moments!.TryRead(text, out var read);
        field.Count(text, good);
        if (good)
            moment = read;
        else
            RejectRow(field.Name, text.ToString(), $"is not {DateWords(field)}");
        return good;
    }

    /// <summary>A date that only describes: one that cannot be read counts as missing.</summary>
    public DateTime? MomentOrMissing(ScanField? field)
    {
        var text = field is null ? [] : Span(field);
        if (text.IsEmpty)
            return null;
        var good = field!.Moments!.TryRead(text, out var read);
        field.Count(text, good);
        if (!good)
            RejectCell(field, text.ToString(), $"is not {DateWords(field)}; it counts as missing");
        return good ? read : null;
    }

    /// <summary>A number that only describes: one that cannot be read counts as missing.</summary>
    public double? NumberOrMissing(ScanField? field)
    {
        var text = field is null ? [] : Span(field);
        if (text.IsEmpty)
            return null;
        var good = PlainNumber.TryRead(text, out var number);
        field!.Count(text, good);
        if (!good)
            RejectCell(field, text.ToString(), "is no number such as 12.5; it counts as missing");
        return good ? number : null;
    }

    /// <summary>Rejects the current row: its id is that of an earlier one.</summary>
    public void RejectDuplicate(ScanField? id, string value)
    {
        Found(OddityKind.DuplicateId);
        RejectRow(id?.Name, value, "is the id of an earlier row; ids are unique, the first is kept");
    }

    /// <summary>
    /// Rejects a row, the current one unless said, that is about nothing that was read, and remembers a lead that the
    /// leads do not have.
    /// </summary>
    /// <param name="field">Where it names what it is about.</param>
    /// <param name="value">The name.</param>
    /// <param name="reason">What is wrong.</param>
    /// <param name="at">When the row says it was; null where it does not say.</param>
    /// <param name="line">Its line; null for the current row's.</param>
    public void RejectOrphan(
        ScanField field, string value, string reason, DateTime? at = null, long? line = null)
    {
        Found(OddityKind.Orphan);
        RejectRow(line ?? Line, field.Name, value, reason);
        if (field.Column.Meaning == ColumnMeaning.Lead)
            RememberMissing(value, at);
    }

    /// <summary>Remembers a lead that a row speaks of and the leads do not have.</summary>
    public void RememberMissing(string leadId, DateTime? at)
    {
        if (!_log.RejectedLeads.Contains(leadId)
            && (!_log.MissingLeads.TryGetValue(leadId, out var known) || known is null || at < known))
        {
            _log.MissingLeads[leadId] = at ?? known;
        }
    }

    /// <summary>Counts something odd.</summary>
    public void Found(OddityKind kind, long times = 1) => _log.Found(kind, Table.File, times);

    /// <summary>Remembers that the row of a lead was rejected, so that it is not taken for missing.</summary>
    public void RememberRejected(string leadId) => _log.RejectedLeads.Add(leadId);

    /// <summary>A date for which nothing is rejected or counted; null where there is none that can be read.</summary>
    public DateTime? MomentIfAny(ScanField? field) =>
        field is not null && field.Moments!.TryRead(Span(field), out var moment) ? moment : null;

    /// <summary>Rejects the current row.</summary>
    public void RejectRow(string? column, string? value, string reason) => RejectRow(Line, column, value, reason);

    /// <summary>Rejects an earlier row.</summary>
    public void RejectRow(long line, string? column, string? value, string reason)
    {
        _rowsRejected++;
        var record = new RejectedRecord(Table.File, line, column, Kept(value), reason);
        if (_examples.Count < 3)
            _examples.Add(record);
        _log.Reject(record);
    }

    /// <summary>
    /// Ends the pass: a column that never could be read, or too many rejected rows, refuse the table.
    /// </summary>
    public void Finish()
    {
        TableVerdict.Judge(this, _file, _rowsRejected, _examples);
        _log.Tables.Add(new TableCount(Table.Role, Table.File, Rows, _rowsRejected, _cellsRejected));
    }

    /// <summary>Says that a named column describes no lead.</summary>
    public void LeaveOut(string column, string why) => _log.LeftOut.Add(new LeftOutColumn(column, Table.File, why));

    public void Dispose() => _reader.Dispose();

    private static string DateWords(ScanField field) => field.Moments!.Allowed;

    private void RejectCell(ScanField field, string value, string reason)
    {
        _cellsRejected++;
        _log.Reject(new RejectedRecord(Table.File, Line, field.Name, Kept(value), reason));
    }

    private static string? Kept(string? value) =>
        value is { Length: > LongestWord } ? $"{value[..LongestWord]}..." : value;

    private static string TooLong(string text) => string.Create(
        CultureInfo.InvariantCulture, $"has {text.Length:N0} characters; allowed are at most {LongestWord:N0}");

    private ReadOnlySpan<char> Letters(ScanField field) =>
        field.Column.In is null ? _reader.Letters(field.Index) : Cell(field);

    private string? Cell(ScanField field) => field.Column.In is null
        ? _reader[field.Index]
        : JsonCell.Field(_reader[field.Index], field.Name);

    private bool IsOfTheTable()
    {
        foreach (var (filter, index, words) in _filters)
        {
            if (!filter.Fits(words.Of(_reader.Letters(index))))
                return false;
        }

        return true;
    }

    private ScanField Find(FunnelColumn column)
    {
        var index = IndexOf(column.In ?? column.Name, column.Place);
        return new ScanField(
            column, index, new CellWords(_file, column),
            ColumnRules.IsDate(Table.Role, column.Meaning) ? _file.MomentsOf(Table, column) : null);
    }

    private int IndexOf(string column, FunnelPlace place) => _reader.IndexOf(column) is var index and >= 0
        ? index
        : throw place.Error($"{Table.File} has no column '{column}'; it has {ShownText.OfAll(_reader.Columns)}."
            + NearestName.Hint(column, _reader.Columns));

    private void LeaveOutUnlessUsed(string name)
    {
        if (Table.Columns.Any(column => column.In == name) || Table.Filters.Any(filter => filter.Column == name))
            return;
        var named = Table.Named(name);
        if (named is null)
            LeaveOut(name, "the funnel file does not name it");
        else if (named.Meaning == ColumnMeaning.Ignore)
            LeaveOut(name, "the funnel file ignores it");
    }
}
