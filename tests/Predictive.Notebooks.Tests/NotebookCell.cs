using System.Text.Json.Nodes;

namespace Predictive.Notebooks.Tests;

/// <summary>One cell of a notebook.</summary>
/// <param name="json">The cell in the file.</param>
/// <param name="number">Its place in the notebook, from 1.</param>
internal sealed class NotebookCell(JsonNode json, int number)
{
    public int Number => number;

    public bool IsCode => json["cell_type"]!.GetValue<string>() == "code";

    public string Source => Text(json["source"]);

    /// <summary>What was saved: what a reader sees without running anything.</summary>
    public IReadOnlyList<CellOutput> Saved => !IsCode ? [] :
    [
        .. from output in json["outputs"]!.AsArray()
           from form in output!["data"]?.AsObject() ?? []
           select new CellOutput(form.Key, Text(form.Value)),
    ];

    /// <summary>Puts other outputs in the place of those saved.</summary>
    public void Show(IEnumerable<CellOutput> outputs, int execution)
    {
        json["execution_count"] = execution;
        json["outputs"] = new JsonArray([.. outputs.Select(JsonOf)]);
    }

    private static JsonObject JsonOf(CellOutput output) => new()
    {
        ["data"] = new JsonObject { [output.Form] = Lines(output.Text) },
        ["metadata"] = new JsonObject(),
        ["output_type"] = "display_data",
    };

    private static JsonArray Lines(string text)
    {
        var lines = text.Split('\n');
        return new JsonArray([
            .. lines.Select((line, place) => (JsonNode)(place < lines.Length - 1 ? line + "\n" : line)),
        ]);
    }

    /// <summary>Text that a notebook keeps whole or line by line.</summary>
    private static string Text(JsonNode? node) => node switch
    {
        JsonArray lines => string.Concat(lines.Select(line => line!.GetValue<string>())),
        null => "",
        _ => node.GetValue<string>(),
    };
}
