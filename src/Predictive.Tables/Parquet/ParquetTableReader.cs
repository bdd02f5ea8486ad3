using Predictive.Tables.Parquet.Cells;
using Predictive.Tables.Parquet.Pages;

namespace Predictive.Tables.Parquet;

/// <summary>
/// Reads the rows of one or more Parquet files of the same columns, one after the other. A column that nobody asks for
/// is never read, and a row group that has none of the words that matter is passed over.
/// </summary>
internal sealed class ParquetTableReader : TableReader
{
    private readonly IReadOnlyList<string> _parts;
    private readonly Cell[] _cells;
    private readonly List<(int Column, IReadOnlyCollection<string> Words)> _needs = [];
    private ParquetFile _file;
    private int _part;
    private int _group = -1;
    private long _row;
    private long _groupRows;
    private long _line;

    private ParquetTableReader(IReadOnlyList<string> parts, ParquetFile first)
    {
        (_parts, _file) = (parts, first);
        SetColumns(parts[0], first.Columns.Select(column => column.Name));
        _cells = [.. Columns.Select(_ => new Cell())];
        Map();
    }

    /// <inheritdoc/>
    public override char Delimiter => ',';

    /// <inheritdoc/>
    public override long Line => _line;

    /// <inheritdoc/>
    public override string this[int column] => Word(_cells[column]);

    /// <summary>Opens the first of the files.</summary>
    public static ParquetTableReader Open(string path)
    {
        var parts = TableFiles.Of(path);
        if (parts.Count == 0)
            throw TableFiles.NoParts(path);
        var file = ParquetFile.Open(parts[0]);
        try
        {
            return new ParquetTableReader(parts, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Letters(int column)
    {
        var cell = _cells[column];
        var value = ValueOf(cell);
        if (value < 0)
            return [];
        return cell.Words is not null && cell.Cursor!.Values == cell.Cursor.Dictionary
            ? Word(cell)
            : LettersOf(cell, value);
    }

    /// <inheritdoc/>
    public override bool IsMissing(int column)
    {
        var cell = _cells[column];
        var value = ValueOf(cell);
        return value < 0 || (cell.Cursor!.Values.Real is { Length: > 0 } reals && double.IsNaN(reals[value]));
    }

    /// <inheritdoc/>
    public override void OnlyNeeds(int column, IReadOnlyCollection<string> words) => _needs.Add((column, words));

    /// <inheritdoc/>
    public override bool Read()
    {
        _row++;
        while (_row >= _groupRows)
        {
            if (!NextGroup())
            {
                _groupRows = 0;
                return false;
            }
        }

        _line++;
        return true;
    }

    /// <inheritdoc/>
    private protected override void Close() => _file.Dispose();

    private bool NextGroup()
    {
        while (++_group >= _file.RowGroups.Count)
        {
            if (_part + 1 >= _parts.Count)
            {
                _group--;
                return false;
            }

            _file.Dispose();
            _file = ParquetFile.Open(_parts[++_part]);
            _group = -1;
            Map();
        }

        (_row, _groupRows) = (0, _file.RowGroups[_group].Rows);
        foreach (var cell in _cells)
            (cell.Cursor, cell.Words) = (null, null);
        if (!IsNeeded())
        {
            _line += _groupRows;
            _groupRows = 0;
        }

        return true;
    }

    private bool IsNeeded()
    {
        foreach (var (column, words) in _needs)
        {
            var place = _cells[column].Place;
            if (!WordRange.MayHold(_file.Columns[place], _file.RowGroups[_group].Columns[place].Statistics, words))
                return false;
        }

        return true;
    }

    /// <summary>Finds the columns in a further file, which may have them in another order.</summary>
    private void Map()
    {
        var names = NamesOf(_file.Columns.Select(column => column.Name));
        for (var i = 0; i < _cells.Length; i++)
        {
            var place = names.IndexOf(Columns[i]);
            if (place < 0)
            {
                throw new TableException($"{_file.Path} has no column '{Columns[i]}', which {_parts[0]} has; the files "
                    + "of one table must have the same columns.");
            }

            (_cells[i].Place, _cells[i].Letters) = (place, new CellLetters(_file.Columns[place]));
        }

        if (names.Count > _cells.Length)
        {
            throw new TableException($"{_file.Path} has a column '{names.First(name => IndexOf(name) < 0)}', which "
                + $"{_parts[0]} does not have; the files of one table must have the same columns.");
        }
    }

    private int ValueOf(Cell cell)
    {
        if (_row >= _groupRows || _group < 0)
            return -1;
        cell.Cursor ??= _file.Read(_group, cell.Place);
        try
        {
            var value = cell.Cursor.ValueOf(_row);
            if (cell.Words is null && cell.Cursor.Dictionary is not null)
                cell.Words = new string[cell.Cursor.DictionarySize];
            return value;
        }
        catch (Exception e) when (e is ParquetDataException or IOException or InvalidDataException)
        {
            throw _file.Fault(_group, cell.Place, cell.Cursor.Offset, e);
        }
    }

    private string Word(Cell cell)
    {
        var value = ValueOf(cell);
        if (value < 0)
            return "";
        return cell.Words is { } words && cell.Cursor!.Values == cell.Cursor.Dictionary
            ? words[value] ??= LettersOf(cell, value).ToString()
            : LettersOf(cell, value).ToString();
    }

    private ReadOnlySpan<char> LettersOf(Cell cell, int value)
    {
        try
        {
            return cell.Letters.Of(cell.Cursor!.Values, value);
        }
        catch (ParquetDataException e)
        {
            throw _file.Fault(_group, cell.Place, cell.Cursor!.Offset, e);
        }
    }

    /// <summary>A column of the table.</summary>
    private sealed class Cell
    {
        /// <summary>Its place in the current file.</summary>
        public int Place { get; set; }

        /// <summary>Writes its values.</summary>
        public CellLetters Letters { get; set; } = null!;

        /// <summary>Its values in the current row group, once one is asked for.</summary>
        public ColumnCursor? Cursor { get; set; }

        /// <summary>The words of its dictionary, once they are asked for.</summary>
        public string?[]? Words { get; set; }
    }
}
