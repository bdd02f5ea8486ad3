using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;

namespace Predictive.Tables;

/// <summary>
/// Reads a delimited text table (<c>.csv</c>, <c>.csv.gz</c>; UTF-8 with or without a byte order mark) row by row.
/// The first row names the columns. Spaces around a field are not part of it.
/// </summary>
public sealed class TableReader : IDisposable
{
    private const int LongestRowMegabytes = 16;

    private readonly string _path;
    private readonly CsvReader _rows;
    private char[] _letters = new char[256];
    private CsvMalformedReason? _malformed;

    private TableReader(string path, TableFormat? format)
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

    /// <summary>
    /// The column names as the file spells them, without surrounding spaces; an unnamed one is <c>column N</c>.
    /// </summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>What stands between two fields, stated or guessed.</summary>
    public char Delimiter => _rows.Separator;

    /// <summary>The physical line, from 1, on which the current row starts; the header's is 1.</summary>
    public long Line => _rows.LineNumber;

    /// <summary>
    /// What is wrong with the current row as a whole, or null. Fields that such a row lacks read as empty.
    /// </summary>
    public string? Fault { get; private set; }

    /// <summary>
    /// The current row's field in this column, unquoted; equal words of a column are often one string.
    /// </summary>
    public string this[int column] => _rows.GetString(column);

    /// <summary>
    /// The current row's field in this column, unquoted, without making a text of it; good until the next is asked for.
    /// </summary>
    public ReadOnlySpan<char> Letters(int column)
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
    public static TableReader Open(string path, TableFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        TableReader? reader = null;
        try
        {
            reader = new TableReader(path, format);
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

    /// <summary>The place of a column of exactly this name, or -1.</summary>
    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i] == column)
                return i;
        }

        return -1;
    }

    /// <summary>Goes to the next row; blank lines are passed over. False at the end.</summary>
    /// <exception cref="TableException">
    /// A quote is never closed, so that no later row can be told apart; a row is longer than 16 MB; the file is not
    /// UTF-8; or it is compressed, and was cut off.
    /// </exception>
    public bool Read()
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

    /// <summary>Closes the file.</summary>
    public void Dispose() => _rows.Dispose();

    private void ReadHeader()
    {
        Columns =
            [.. _rows.Headers.Select((name, i) => name.Trim() is { Length: > 0 } known ? known : $"column {i + 1}")];
        if (Columns.Count == 0)
            throw new TableException($"{_path} is empty; its first line must name the columns.");
        if (_malformed == CsvMalformedReason.UnterminatedQuote)
            throw new TableException($"{_path} line 1: a quote opened in the header is never closed; close it.");
        if (Columns.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new TableException($"{_path} has two columns named '{Shown(twice.Key)}'; rename one of them.");
    }

    /// <summary>
    /// A name as a message can show it: its first 60 characters, control characters as question marks.
    /// </summary>
    private static string Shown(string name) =>
        string.Concat(name.Take(60).Select(letter => char.IsControl(letter) ? '?' : letter))
        + (name.Length > 60 ? "..." : "");

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
