using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;

namespace Predictive.Tables;

/// <summary>
/// Reads a delimited text table (<c>.csv</c>, <c>.csv.gz</c>; UTF-8 with or without a byte order mark). The first row
/// names the columns. Spaces around a field are not part of it.
/// </summary>
internal sealed class DelimitedTableReader : TableReader
{
    private const int LongestRowMegabytes = 16;

    private readonly string _path;
    private readonly CsvReader _rows;
    private char[] _letters = new char[256];
    private CsvMalformedReason? _malformed;

    private DelimitedTableReader(string path, TableFormat? format)
    {
        _path = path;
        _rows = CsvReader.Create(OpenStream(path), new CsvReaderOptions
        {
            Separator = format?.Delimiter,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            PoolStrings = true,
            MaxRecordSize = LongestRowMegabytes << 20,
            OnMalformedRecord = record => _malformed = record.Reason,
        });
    }

    /// <inheritdoc/>
    public override char Delimiter => _rows.Separator;

    /// <inheritdoc/>
    public override long Line => _rows.LineNumber;

    /// <inheritdoc/>
    public override string this[int column] => _rows.GetString(column);

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Letters(int column)
    {
        var bytes = _rows.GetSpan(column);
        if (bytes.Length > _letters.Length)
            _letters = new char[Math.Max(bytes.Length, 2 * _letters.Length)];
        return _letters.AsSpan(0, Encoding.UTF8.GetChars(bytes, _letters));
    }

    /// <summary>Opens a table and reads its header.</summary>
    /// <param name="path">A delimited text file; the ending <c>.gz</c> means that it is compressed.</param>
    /// <param name="format">How it is written; null guesses.</param>
    /// <exception cref="TableException">
    /// The file is missing, empty or not UTF-8, or its header cannot be read.
    /// </exception>
    public static new DelimitedTableReader Open(string path, TableFormat? format)
    {
        DelimitedTableReader? reader = null;
        try
        {
            reader = new DelimitedTableReader(path, format);
            reader.ReadHeader();
            var opened = reader;
            reader = null;
            return opened;
        }
        catch (CsvFormatException e)
        {
            throw TooLong(path, e);
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            throw new TableException($"{path} cannot be read: {e.Message}", e);
        }
        finally
        {
            reader?.Dispose();
        }
    }

    /// <inheritdoc/>
    public override bool Read()
    {
        _malformed = null;
        try
        {
            if (!_rows.Read())
                return false;
        }
        catch (CsvFormatException e)
        {
            throw TooLong(_path, e);
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            throw new TableException($"{_path} cannot be read beyond line {_rows.LineNumber}: {e.Message}", e);
        }

        Fault = _malformed switch
        {
            CsvMalformedReason.UnterminatedQuote => throw new TableException(
                $"{_path} line {Line}: a quote opened in this row is never closed, so no later row can be told apart; "
                + "close it."),
            not null => "a quote stands inside a field; quote the field and double the quotes in it",
            null when _rows.FieldCount != Columns.Count =>
                $"the row has {_rows.FieldCount} fields, the header {Columns.Count}",
            null => null,
        };
        return true;
    }

    /// <inheritdoc/>
    private protected override void Close() => _rows.Dispose();

    private void ReadHeader()
    {
        if (_rows.Headers.Count == 0)
            throw new TableException($"{_path} is empty; its first line must name the columns.");
        if (_malformed == CsvMalformedReason.UnterminatedQuote)
            throw new TableException($"{_path} line 1: a quote opened in the header is never closed; close it.");
        SetColumns(_path, _rows.Headers);
    }

    private static Utf8Stream OpenStream(string path)
    {
        if (Directory.Exists(path))
            throw new TableException($"{path} is a folder; give one of the files in it.");
        if (!File.Exists(path))
            throw new TableException($"{path} does not exist.");
        var stream = File.OpenRead(path);
        Stream text = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(stream, CompressionMode.Decompress)
            : stream;
        return new Utf8Stream(text, path);
    }

    private static bool IsOfTheFile(Exception e) =>
        e is IOException or InvalidDataException or UnauthorizedAccessException;

    private static TableException TooLong(string path, CsvFormatException e) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{path} line {e.LineNumber}: the row that starts here is longer than {LongestRowMegabytes} MB; ")
        + "a quote opened in it is never closed, or its line has no end; correct it.",
        e);
}
