using System.Text.Json;
using Predictive.Commands.Rendering;
using Spectre.Console;
using Xunit;

namespace Predictive.Apps.Tests.Console;

public sealed class TerminalTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public void Data_that_looks_like_markup_is_shown_as_it_is()
    {
        TerminalWith(json: false).Table(["[red]column[/]"], [["[bold]value"]]);

        Assert.Contains("[red]column[/]", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("[bold]value", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Data_cannot_steer_the_terminal()
    {
        var terminal = TerminalWith(json: false);

        terminal.Say("lead \u001b[2J");
        terminal.Table(["column"], [["\u001b]0;title\u0007"]]);
        terminal.Complain("bad\u001b[31m\nvalue");

        Assert.DoesNotContain('\u001b', _output.ToString() + _error);
        Assert.Equal("bad?[31m value" + Environment.NewLine, _error.ToString());
    }

    [Fact]
    public void A_long_line_is_not_broken()
    {
        var line = new string('x', 500);

        TerminalWith(json: false).Say(line);

        Assert.Equal(line + Environment.NewLine, _output.ToString());
    }

    [Fact]
    public void With_json_standard_output_holds_the_document_alone()
    {
        var terminal = TerminalWith(json: true);

        terminal.Say("for people");
        Assert.Equal(7, terminal.Step("Counting [leads]", () => 7));
        terminal.Table(["column"], [["cell"]]);
        terminal.WriteJson(new { BaseLogLoss = 0.25, Undefined = double.NaN, Endless = double.PositiveInfinity });

        using var document = JsonDocument.Parse(_output.ToString());
        Assert.Equal(0.25, document.RootElement.GetProperty("baseLogLoss").GetDouble());
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("undefined").ValueKind);
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("endless").ValueKind);
        Assert.Contains("for people", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Counting [leads]", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_document_and_one_nobody_asked_for_are_refused()
    {
        var terminal = TerminalWith(json: true);
        terminal.WriteJson(new { First = 1 });

        Assert.Throws<InvalidOperationException>(() => terminal.WriteJson(new { Second = 2 }));
        Assert.Throws<InvalidOperationException>(() => TerminalWith(json: false).WriteJson(new { Unasked = 1 }));
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    private Terminal TerminalWith(bool json) => new(Over(_output), Over(_error), json);

    private static IAnsiConsole Over(TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.No,
        Interactive = InteractionSupport.No,
        Out = new AnsiConsoleOutput(writer),
    });
}
