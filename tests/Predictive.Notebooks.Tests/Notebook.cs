using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Predictive.Notebooks.Tests;

/// <summary>A notebook file (nbformat 4): cells in order, each code cell with the outputs that were saved.</summary>
/// <seealso href="https://nbformat.readthedocs.io/en/latest/format_description.html"/>
internal sealed class Notebook
{
    private static readonly JsonSerializerOptions _asJupyterWrites = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonNode _json;

    private Notebook(string path, JsonNode json) => (Path, _json) = (path, json);

    public string Path { get; }

    public string Kernel => _json["metadata"]!["kernelspec"]!["name"]!.GetValue<string>();

    public IReadOnlyList<NotebookCell> Cells =>
        [.. _json["cells"]!.AsArray().Select((cell, place) => new NotebookCell(cell!, place + 1))];

    public static Notebook Read(string path) => new(path, JsonNode.Parse(File.ReadAllText(path))!);

    public void Save() => File.WriteAllText(Path, _json.ToJsonString(_asJupyterWrites) + "\n");
}
