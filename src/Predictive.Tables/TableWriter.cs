using System.Buffers;

namespace Predictive.Tables;

/// <summary>
/// Writes a delimited text table that is the same bytes everywhere: UTF-8 without a byte order mark, line feeds, quotes
/// only where a field needs them.
/// </summary>
public sealed class TableWriter
{
    private readonly TextWriter _text;
    private readonly char _delimiter;
    private readonly SearchValues<char> _needsQuotes;

    /// <summary>Writes to an open text writer, which stays open.</summary>
    /// <param name="text">Where the rows go.</param>
    /// <param name="delimiter">What stands between two fields.</param>
    public TableWriter(TextWriter text, char delimiter = ',')
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        _delimiter = delimiter;
        _needsQuotes = SearchValues.Create([delimiter, '"', '\r', '\n']);
    }

    /// <summary>Writes a file whole or not at all, over the one that is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the rows; if it throws, the file is as it was.</param>
    /// <param name="delimiter">What stands between two fields.</param>
    /// <exception cref="IOException">The path is no regular file, or cannot be written.</exception>
    public static void WriteFile(string path, Action<TableWriter> write, char delimiter = ',')
    {
        ArgumentNullException.ThrowIfNull(write);
        AtomicFile.Write(path, text => write(new TableWriter(text, delimiter)));
    }

    /// <summary>
    /// Writes one row; null is an empty field. Numbers and dates are the caller's to spell, invariantly.
    /// </summary>
    public void Write(params ReadOnlySpan<string?> fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
                _text.Write(_delimiter);
            WriteField(fields[i] ?? "", alone: fields.Length == 1);
        }

        _text.Write('\n');
    }

    private void WriteField(string field, bool alone)
    {
        var quoted = field.AsSpan().ContainsAny(_needsQuotes)
            || (field.Length == 0 ? alone : field[0] == ' ' || field[^1] == ' ');
        if (!quoted)
        {
            _text.Write(field);
            return;
        }

        _text.Write('"');
        _text.Write(field.Replace("\"", "\"\"", StringComparison.Ordinal));
        _text.Write('"');
    }
}
