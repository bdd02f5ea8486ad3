using Predictive.Tables.Parquet.Encodings;
using Predictive.Tables.Parquet.Metadata;

namespace Predictive.Tables.Parquet.Pages;

/// <summary>
/// The values of one column in one row group, from row to later row. One page, its dictionary and about a thousand
/// decoded values are in memory; pages that nobody asks for are not read.
/// </summary>
internal sealed class ColumnCursor(FileBytes file, ColumnChunk chunk, ParquetColumn column)
{
    private const int MostRows = 1024;

    private readonly PageReader _pages = new(file, chunk);
    private readonly ColumnValues _plain = new(column.Physical);
    private readonly int[] _levels = new int[MostRows];
    private readonly int[] _valueOf = new int[MostRows];
    private int[] _indexes = [];
    private Levels _pageLevels = Levels.AllThere;
    private ValueDecoder? _decoder;
    private DictionaryIndexes? _indexReader;
    private long _batchStart;
    private int _batchRows;
    private long _pageEnd;

    /// <summary>Where the page that is read begins, for errors.</summary>
    public long Offset => _pages.At;

    /// <summary>What the value's place is a place in.</summary>
    public ColumnValues Values { get; private set; } = new(column.Physical);

    /// <summary>The values of the dictionary; null where there is none so far.</summary>
    public ColumnValues? Dictionary { get; private set; }

    /// <summary>How many they are.</summary>
    public int DictionarySize { get; private set; }

    /// <summary>The place of a row's value, or -1 where it is missing.</summary>
    /// <param name="row">The row in its row group; not before one that was asked for.</param>
    /// <exception cref="ParquetDataException">The pages are not what they should be.</exception>
    public int ValueOf(long row)
    {
        while (row >= _batchStart + _batchRows)
            Advance(row);
        return _valueOf[(int)(row - _batchStart)];
    }

    private void Advance(long row)
    {
        if (_batchStart + _batchRows == _pageEnd)
            NextPage(row);
        else
            NextBatch();
    }

    private void NextPage(long row)
    {
        _pages.Next();
        var header = _pages.Header;
        switch (header.Type)
        {
            case PageType.Dictionary:
                ReadDictionary(header);
                return;
            case PageType.Index:
                return;
        }

        (_batchStart, _batchRows) = (_pageEnd, 0);
        _pageEnd += header.Values;
        if (_pageEnd > chunk.Values)
            throw new ParquetDataException($"the pages have more than the {chunk.Values} values of the row group");
        if (row >= _pageEnd)
            _batchStart = _pageEnd;
        else
            OpenPage(header);
    }

    private void OpenPage(PageHeader header)
    {
        var body = _pages.Body(isKept: false, out var levels);
        _pageLevels = !column.IsOptional ? Levels.AllThere
            : header.Type == PageType.DataV2 ? Levels.Apart(levels)
            : Levels.Before(body, header.LevelEncoding, header.Values);
        (_decoder, _indexReader) = (null, null);
        if (header.Encoding is ParquetEncoding.PlainDictionary or ParquetEncoding.RleDictionary)
        {
            Values = Dictionary ?? throw new ParquetDataException("a page needs a dictionary and there is none");
            _indexReader = new DictionaryIndexes(body, DictionarySize);
        }
        else
        {
            Values = _plain;

            // A page without a single value may have no bytes for them, not even the head of an encoding.
            _decoder = body.Left == 0 ? new PlainBytes(body) : ValueDecoders.Of(header.Encoding, column, body);
        }
    }

    private void ReadDictionary(PageHeader header)
    {
        if (Dictionary is not null)
            throw new ParquetDataException("a column chunk has two dictionaries");
        var body = _pages.Body(isKept: true, out _);
        if (header.Values > body.Left)
            throw new ParquetDataException($"a dictionary of {header.Values} values has {body.Left} bytes");
        var values = new ColumnValues(column.Physical);
        ValueDecoders.Plain(column, body).Read(values, header.Values);
        (Dictionary, DictionarySize) = (values, header.Values);
    }

    private void NextBatch()
    {
        _batchStart += _batchRows;
        _batchRows = 0;
        var rows = (int)Math.Min(Math.Min(MostRows, _decoder?.MostAtOnce ?? MostRows), _pageEnd - _batchStart);
        _pageLevels.Read(_levels.AsSpan(0, rows));
        var count = 0;
        for (var i = 0; i < rows; i++)
            _valueOf[i] = _levels[i] == 1 ? count++ : -1;
        if (_indexReader is not null)
            ReadIndexes(rows, count);
        else if (count > 0)
            _decoder!.Read(_plain, count);
        _batchRows = rows;
    }

    private void ReadIndexes(int rows, int count)
    {
        if (_indexes.Length < count)
            _indexes = new int[MostRows];
        _indexReader!.Read(_indexes.AsSpan(0, count));
        for (var i = 0; i < rows; i++)
        {
            if (_valueOf[i] >= 0)
                _valueOf[i] = _indexes[_valueOf[i]];
        }
    }
}
