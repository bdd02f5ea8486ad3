using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Predictive.Commands.Rendering;

/// <summary>
/// The two streams of a command: what was asked for goes to standard output, everything else to standard error. Piped
/// streams get plain text of a fixed width; data is shown as it is, never read as markup or as control characters.
/// </summary>
public sealed class Terminal
{
    /// <summary>How wide tables are where no window says it.</summary>
    public const int PipedWidth = 120;

    private readonly IAnsiConsole _out;
    private readonly IAnsiConsole _error;
    private readonly bool _json;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private bool _jsonWritten;

    /// <summary>Over two consoles, such as recorded ones.</summary>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="json">Whether standard output is kept for the one JSON document.</param>
    public Terminal(IAnsiConsole output, IAnsiConsole error, bool json = false)
    {
        _out = output;
        _error = error;
        _json = json;
    }

    /// <summary>Over the streams of this process.</summary>
    /// <param name="json">Whether standard output is kept for the one JSON document.</param>
    public static Terminal OfThisProcess(bool json = false) => new(
        ProcessConsole.Over(Console.OpenStandardOutput(), Console.IsOutputRedirected),
        ProcessConsole.Over(Console.OpenStandardError(), Console.IsErrorRedirected),
        json);

    /// <summary>Whether standard output is kept for the one JSON document.</summary>
    public bool IsJson => _json;

    private IAnsiConsole Readers => _json ? _error : _out;

    /// <summary>Says something that was asked for, in a line of its own.</summary>
    /// <exception cref="OutputLostException">It cannot be written; so for all of the answer.</exception>
    public void Say(string text) => Answer(() => WriteLine(Readers, PlainText.Of(text)));

    /// <summary>Shows a drawing of Spectre's; put data into <see cref="Text"/>, or escape it.</summary>
    public void Show(IRenderable drawing) => Answer(() => Readers.Write(drawing));

    /// <summary>Shows a table; every row has one cell for each header.</summary>
    public void Table(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = Readers.Profile.Out.IsTerminal ? TableBorder.Rounded : TableBorder.Ascii };
        foreach (var header in headers)
        {
            table.AddColumn(new TableColumn(new Text(PlainText.Of(header))));
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(PlainText.Of(cell))));
        }

        Show(table);
    }

    /// <summary>Says something beside the answer, on standard error.</summary>
    public void Note(string text) => WriteLine(_error, PlainText.Of(text));

    /// <summary>Says in one line, on standard error, what is wrong.</summary>
    public void Complain(string text) => WriteLine(_error, PlainText.OneLine(text));

    /// <summary>
    /// Does a long step and says so on standard error: turning where someone watches, else as one line.
    /// </summary>
    public T Step<T>(string title, Func<T> work)
    {
        if (_error.Profile.Capabilities.Interactive)
        {
            return _error.Status().Start(Markup.Escape(PlainText.OneLine(title)), _ => work());
        }

        Complain(title);
        return work();
    }

    /// <summary>
    /// Does work of several long steps and says on standard error which of them begins: in one turning line where
    /// someone watches, else a line each, with the seconds so far.
    /// </summary>
    /// <param name="work">The work; it names each step as it begins.</param>
    /// <param name="cancellation">Once cancelled, the work stops where its next step would begin.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public T Steps<T>(Func<Action<string>, T> work, CancellationToken cancellation)
    {
        if (_error.Profile.Capabilities.Interactive)
        {
            return _error.Status().Start("Beginning ...", status =>
                work(step => Begin(step, words => status.Status(Markup.Escape(words)))));
        }

        return work(step => Begin(step, words => WriteLine(_error, words)));

        void Begin(string step, Action<string> show)
        {
            cancellation.ThrowIfCancellationRequested();
            show(string.Create(
                CultureInfo.InvariantCulture, $"{_watch.Elapsed.TotalSeconds,6:0.0} s  {PlainText.OneLine(step)} ..."));
        }
    }

    /// <summary>Writes the one JSON document of this run to standard output.</summary>
    /// <exception cref="InvalidOperationException">
    /// A document was written before, or <c>--json</c> was not asked for.
    /// </exception>
    /// <exception cref="OutputLostException">It cannot be written.</exception>
    public void WriteJson<T>(T document)
    {
        if (!_json || _jsonWritten)
        {
            throw new InvalidOperationException(
                _json ? "A run writes one JSON document; a second came." : "A JSON document came without --json.");
        }

        _jsonWritten = true;
        Answer(() => WriteLine(_out, JsonOutput.Of(document)));
    }

    private static void Answer(Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OutputLostException(fault);
        }
    }

    private static void WriteLine(IAnsiConsole console, string text) => console.Profile.Out.Writer.WriteLine(text);
}
