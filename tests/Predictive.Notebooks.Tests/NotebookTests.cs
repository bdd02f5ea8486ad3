using Xunit;

namespace Predictive.Notebooks.Tests;

/// <summary>
/// The notebooks give what they show. <c>PREDICTIVE_NOTEBOOKS=write</c>, or notebooks/refresh.sh, saves what they give.
/// </summary>
public sealed class NotebookTests
{
    private static readonly string _folder = Path.Combine(Root(), "notebooks");

    private static readonly bool _refreshes = Environment.GetEnvironmentVariable("PREDICTIVE_NOTEBOOKS") == "write";

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(_folder, "*.ipynb").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Its_cells_give_the_outputs_that_were_saved(string name)
    {
        var notebook = Notebook.Read(Path.Combine(_folder, name));

        var run = await NotebookRun.Of(notebook);

        if (_refreshes)
        {
            foreach (var ((cell, shown), place) in run.Select((ran, place) => (ran, place)))
                cell.Show(shown, place + 1);
            notebook.Save();
        }

        Assert.All(run, ran => Assert.True(
            ran.Shown.SequenceEqual(ran.Cell.Saved),
            $"{name}, cell {ran.Cell.Number} shows something else than was saved; look at the difference after "
            + $"notebooks/refresh.sh.\nSaved:\n{Words(ran.Cell.Saved)}\nNow:\n{Words(ran.Shown)}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_reader_sees_a_question_a_picture_and_an_answer(string name)
    {
        var notebook = Notebook.Read(Path.Combine(_folder, name));
        var shown = notebook.Cells.SelectMany(cell => cell.Saved).ToList();
        var pictures = shown.Where(output => output.Form == "image/svg+xml").Select(output => output.Text).ToList();

        Assert.Equal(".net-csharp", notebook.Kernel);
        Assert.Matches(@"^# .+\n\n\*\*Question\.\*\* [^?]+\?", notebook.Cells[0].Source);
        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture => Assert.Matches(@"^<svg [^>]+>\n  <title>.+</title>[\s\S]+<polyline ", picture));
        var answer = shown[^1];
        Assert.Equal("text/markdown", answer.Form);
        Assert.Matches(@"^\*\*Answer\.\*\* ", answer.Text);
        Assert.Matches(@"\d \(\d+\.\d+( to |-)\d+\.\d+\)|% \(\d+\.\d-\d+\.\d\)", answer.Text);
    }

    [Fact]
    public void There_are_four() => Assert.Equal(4, Names.Count);

    private static string Words(IEnumerable<CellOutput> outputs) => string.Join('\n', outputs.Select(
        output => output.Form == "image/svg+xml" ? $"(a picture of {output.Text.Length} characters)" : output.Text));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Predictive.sln")))
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!;
        return folder;
    }
}
