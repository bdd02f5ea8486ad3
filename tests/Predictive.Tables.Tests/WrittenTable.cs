using System.Text;

namespace Predictive.Tables.Tests;

/// <summary>A random table as text, with what a reader must find in it: the reader's twin.</summary>
internal sealed class WrittenTable
{
    private static readonly string[] _pieces =
    [
        "a", "b", "Z", "0", "7", "-", ".", ",", ";", "\"", "\n", "\r", "\r\n", " ", "\t", "\u00e9", "\U0001F600", "\0",
    ];

    private readonly StringBuilder _text = new();
    private readonly Random _random;
    private readonly string _lineEnd;
    private long _line = 1;

    private WrittenTable(int seed)
    {
        _random = new Random(seed);
        _lineEnd = Pick("\n", "\r\n", "\r");
        HasMark = _random.Next(4) == 0;
        Columns = _random.Next(2, 8);
    }

    /// <summary>How many columns the header names.</summary>
    public int Columns { get; }

    /// <summary>Whether the file begins with a byte order mark.</summary>
    public bool HasMark { get; }

    /// <summary>The rows: the line each starts on, and its cells.</summary>
    public List<(long Line, string[] Cells)> Rows { get; } = [];

    public byte[] Bytes => [.. HasMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(_text.ToString())];

    public static WrittenTable Of(int seed)
    {
        var table = new WrittenTable(seed);
        table.Line([.. Enumerable.Range(0, table.Columns).Select(i => $"c{i}")]);
        var rows = table._random.Next(60);
        for (var row = 0; row < rows; row++)
        {
            while (table._random.Next(10) == 0)
                table.End();
            table.Row();
        }

        if (table._random.Next(2) == 0)
            table._text.Length -= table._lineEnd.Length;
        return table;
    }

    private void Row()
    {
        var count = _random.Next(8) == 0 ? _random.Next(2, Columns + 3) : Columns;
        var (line, cells) = (_line, new List<string>());
        var written = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var cell = Cell();
            cells.Add(cell);
            written.Add(Written(cell));
        }

        Line(written);
        Rows.Add((line, [.. cells]));
    }

    private void Line(List<string> written)
    {
        var text = string.Join(',', written);
        _text.Append(text);
        _line += text.Replace("\r\n", "\n", StringComparison.Ordinal).Count(letter => letter is '\n' or '\r');
        End();
    }

    private void End()
    {
        _text.Append(_lineEnd);
        _line++;
    }

    private string Cell() => _random.Next(12) switch
    {
        0 => "",
        1 => new string('x', _random.Next(1, 300_000) / _random.Next(1, 1000)),
        _ => string.Concat(Enumerable.Range(0, _random.Next(12)).Select(_ => Pick(_pieces))),
    };

    /// <summary>As it may stand in the file; blanks around a cell without quotes are none of it.</summary>
    private string Written(string cell)
    {
        var needsQuotes = cell.AsSpan().ContainsAny(",\"\r\n") || cell.Trim(' ', '\t') != cell;
        if (!needsQuotes && _random.Next(3) > 0)
            return Blanks() + cell + Blanks();
        return Blanks() + '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' + Blanks();
    }

    private string Blanks() => _random.Next(5) == 0 ? Pick(" ", "\t", "  ") : "";

    private string Pick(params string[] words) => words[_random.Next(words.Length)];
}
