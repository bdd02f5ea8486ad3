using Predictive.Data.Drafting;
using Predictive.Data.Reading;

namespace Predictive.Data.Presets;

/// <summary>Lays a preset over the files of a folder.</summary>
internal static class PresetGuesser
{
    /// <summary>What the files are together.</summary>
    /// <exception cref="BadInputException">No file is the preset's table of leads.</exception>
    public static FunnelShape Guess(FunnelPreset preset, IReadOnlyList<TableProfile> files)
    {
        var history = preset.Tables.Where(table => table.Role == TableRole.FieldHistory)
            .SelectMany(table => FieldsIn(table, files)).ToHashSet(StringComparer.Ordinal);
        TableGuess[] drafted =
        [
            .. from table in preset.Tables
            let file = table.In(files)
            where file is not null
            select new PresetTableGuesser(preset.Name, table, file, files, history).Guess(),
        ];
        if (drafted.All(guess => guess.Role != TableRole.Leads))
            throw NoLeads(preset, files);
        TableGuess[] used = [.. drafted.Where(guess => Lacks(guess) is null).OrderBy(guess => guess.Role)];
        return new FunnelShape(used, Unused(preset, files, drafted, used), Conversion(used), SnapshotPlan.Of(used));
    }

    private static IEnumerable<string> FieldsIn(PresetTable table, IReadOnlyList<TableProfile> files) =>
        table.In(files) is { } file
        && table.Columns.FirstOrDefault(column => column.Meaning == ColumnMeaning.Field) is { } field
        && file.Columns.FirstOrDefault(column => field.Fits(column.Name)) is { } told
            ? told.Counts.Keys
            : [];

    private static ConversionGuess? Conversion(IReadOnlyList<TableGuess> tables) =>
        tables.Any(table => table.Role == TableRole.Opportunities && table.Has(ColumnMeaning.Created))
            ? new ConversionGuess(ConversionStage.Opportunity, "there are opportunities with a date of creation")
            : ConversionGuesser.Of(tables);

    private static string[] Unused(
        FunnelPreset preset, IReadOnlyList<TableProfile> files, IReadOnlyList<TableGuess> drafted,
        IReadOnlyList<TableGuess> used) =>
    [
        .. from guess in drafted.Except(used)
        select $"{guess.Table.File} is not read as {ColumnRules.Word(guess.Role)}: no column for "
            + $"'{Lacks(guess)}' was found.",
        .. from file in files
        where drafted.All(guess => guess.Table != file)
        select $"{file.File} is no export that the preset {preset.Name} knows; it is not read.",
    ];

    /// <summary>A meaning that the role cannot do without and no column has; null where it has all.</summary>
    private static string? Lacks(TableGuess guess)
    {
        var needed = ColumnRules.Needed(guess.Role).Append(
            guess.Role == TableRole.Opportunities ? [ColumnMeaning.Created] : []);
        return needed.Where(anyOf => anyOf.Length > 0 && !anyOf.Any(guess.Has))
            .Select(anyOf => ColumnRules.Word(anyOf[0])).FirstOrDefault();
    }

    private static BadInputException NoLeads(FunnelPreset preset, IReadOnlyList<TableProfile> files)
    {
        var names = preset.Tables.First(table => table.Role == TableRole.Leads).Files.Select(file => $"{file}.csv");
        return new BadInputException(
            $"The preset {preset.Name} looks for the people to score in {string.Join(" or ", names)}; the folder has "
            + $"{ShownText.OfAll([.. files.Select(file => file.File)])}. Rename the file, or leave --preset away.");
    }
}
