using System.Text;
using Spectre.Console;

namespace Predictive.Commands.Rendering;

/// <summary>
/// A Spectre console over a stream of the process: lively in a window, plain and of fixed width in a pipe.
/// </summary>
internal static class ProcessConsole
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The console over a stream; it flushes after every write.</summary>
    public static IAnsiConsole Over(Stream stream, bool piped)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = piped ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = piped ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = piped ? InteractionSupport.No : InteractionSupport.Detect,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new StreamOutput(new StreamWriter(stream, _utf8) { AutoFlush = true }, isTerminal: !piped),
        });
        return console;
    }

    private sealed class StreamOutput(TextWriter writer, bool isTerminal) : IAnsiConsoleOutput
    {
        public TextWriter Writer { get; } = writer;

        public bool IsTerminal { get; } = isTerminal;

        // A terminal that does not know its size says 0, which no drawing survives.
        public int Width => IsTerminal && Console.WindowWidth is > 0 and var width ? width : Terminal.PipedWidth;

        public int Height => IsTerminal && Console.WindowHeight is > 0 and var height ? height : 24;

        public void SetEncoding(Encoding encoding)
        {
            // The stream speaks UTF-8, whatever else is asked for.
        }
    }
}
