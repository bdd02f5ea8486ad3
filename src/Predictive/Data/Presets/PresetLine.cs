using Predictive.Data.Reading;

namespace Predictive.Data.Presets;

/// <summary>A line that a preset adds to a table of the funnel file.</summary>
/// <param name="Text">The line.</param>
/// <param name="Needs">Columns without which it is left away.</param>
/// <param name="Without">A column with which it is left away; null for none.</param>
/// <param name="WithoutFile">A file with which it is left away; null for none.</param>
internal sealed record PresetLine(string Text, IReadOnlyList<string> Needs, string? Without, string? WithoutFile)
{
    public static PresetLine Of(YamlMap map)
    {
        map.AllowOnly("a line of a preset", "line", "needs", "without", "withoutFile");
        return new PresetLine(
            map.Text("line")!, map.Text("needs")?.Split(' ') ?? [], map.Text("without"), map.Text("withoutFile"));
    }
}
