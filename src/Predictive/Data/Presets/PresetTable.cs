using Predictive.Data.Drafting;
using Predictive.Data.Reading;

namespace Predictive.Data.Presets;

/// <summary>One table of a preset: a role, the files that may play it, and what their columns mean.</summary>
/// <param name="Role">What the table says in the funnel.</param>
/// <param name="Files">
/// What its file may be called, however it is capitalised and whether or not it ends with s.
/// </param>
/// <param name="Needs">Columns without which the file does not play this role.</param>
/// <param name="Lines">Further lines of the table in the funnel file.</param>
/// <param name="Columns">Its columns, of those that mean the same the best first.</param>
internal sealed record PresetTable(
    TableRole Role, IReadOnlyList<string> Files, IReadOnlyList<string> Needs, IReadOnlyList<PresetLine> Lines,
    IReadOnlyList<PresetColumn> Columns)
{
    public static PresetTable Of(YamlMap map)
    {
        map.AllowOnly("a table of a preset", "role", "files", "needs", "lines", "columns");
        var word = map.Text("role");
        var columns = map.Map("columns");
        return new PresetTable(
            Enum.GetValues<TableRole>().First(role => ColumnRules.Word(role) == word),
            map.Words("files") ?? [],
            map.Words("needs") ?? [],
            map.Has("lines") ? [.. map.Maps("lines").Select(PresetLine.Of)] : [],
            [.. columns.Keys.Select(name => PresetColumn.Of(name, columns.Words(name)!))]);
    }

    /// <summary>The file that plays the role; null where none does.</summary>
    public TableProfile? In(IEnumerable<TableProfile> tables) => tables.FirstOrDefault(table =>
        Files.Any(file => Plain(file) == Plain(TableProfile.Stem(table.File)))
        && Needs.All(need => table.Columns.Any(column => column.Name == need)));

    /// <summary>A name of a file without capitals, signs and the s of a plural.</summary>
    public static string Plain(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant().TrimEnd('s');
}
