using Predictive.Data.Drafting;
using Predictive.Data.Reading;

namespace Predictive.Data.Presets;

/// <summary>What a preset says of one file, and what it leaves to be guessed.</summary>
/// <param name="preset">The preset's name.</param>
/// <param name="table">What it knows.</param>
/// <param name="file">The file.</param>
/// <param name="files">All files of the folder.</param>
/// <param name="history">The fields of leads whose past is told.</param>
internal sealed class PresetTableGuesser(
    string preset, PresetTable table, TableProfile file, IReadOnlyList<TableProfile> files,
    IReadOnlySet<string> history)
{
    private readonly HashSet<ColumnMeaning> _taken = [];
    private readonly HashSet<ColumnProfile> _found = [];

    public TableGuess Guess()
    {
        var known = table.Columns.SelectMany(column => ColumnsOf(column).Select(one => Known(column, one))).ToArray();
        var rest = Describes
            ? file.Columns.Where(one => !_found.Contains(one)).Select(Custom)
            : [];
        return new TableGuess(file, table.Role, Sureness.Sure, $"an export of {preset}", [.. known, .. rest])
        {
            Lines = [.. table.Lines.Where(IsMeant).Select(line => line.Text)],
        };
    }

    private bool Describes => table.Role is TableRole.Leads or TableRole.Contacts or TableRole.Accounts;

    private bool Has(string name) => file.Columns.Any(column => column.Name == name);

    private bool IsMeant(PresetLine line) => line.Needs.All(Has) && (line.Without is null || !Has(line.Without))
        && (line.WithoutFile is not { } other
            || files.All(one => PresetTable.Plain(TableProfile.Stem(one.File)) != PresetTable.Plain(other)));

    /// <summary>
    /// The columns of the file that are meant, each once: one inside JSON has no cells of its own.
    /// </summary>
    private ColumnProfile[] ColumnsOf(PresetColumn column) =>
        column.In is not { } json ? [.. file.Columns.Where(one => column.Fits(one.Name) && _found.Add(one))]
        : Has(json) ? [new ColumnProfile(column.Name)]
        : [];

    private ColumnGuess Known(PresetColumn column, ColumnProfile one)
    {
        if (!ColumnRules.MayRepeat(column.Meaning) && !_taken.Add(column.Meaning))
            return AttributeGuesser.Ignored(one, Sureness.Sure, "another column says it better");
        if (column.Meaning == ColumnMeaning.Category && one.IsNearlyUnique)
            return AttributeGuesser.Ignored(one, Sureness.Likely, "its words are nearly all different");
        if (column.IsHistorised && !(table.Role == TableRole.Leads && history.Contains(one.Name)))
            column = column.WithUnknownTime();
        return new ColumnGuess(one, column.Meaning, Sureness.Sure, column.Why ?? $"known to the preset {preset}")
        {
            Spelled = WithFormat(column, one),
        };
    }

    /// <summary>A column that somebody added: nobody knows when it was filled.</summary>
    private ColumnGuess Custom(ColumnProfile one)
    {
        var guess = AttributeGuesser.Of(one);
        return ColumnRules.IsAttribute(guess.Meaning)
            ? guess.WithUnknownTime($"the preset {preset} does not know when it is filled")
            : guess;
    }

    private string WithFormat(PresetColumn column, ColumnProfile one)
    {
        var format = !ColumnRules.IsDate(table.Role, column.Meaning) ? null
            : one.DateFormat is { Length: > 0 } written ? $"format: \"{written}\""
            : one.IsNumber ? $"format: {Unix(one)}"
            : null;
        return format is null ? column.Text
            : column.Text.StartsWith('{') ? $"{column.Text[..^1].TrimEnd()}, {format} }}"
            : $"{{ as: {column.Text}, {format} }}";
    }

    private static string Unix(ColumnProfile one) => one.Counts.Keys.First().Length > 11
        ? MomentReader.UnixMilliseconds
        : MomentReader.UnixSeconds;
}
