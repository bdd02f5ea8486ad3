using Predictive.Data.Reading;

namespace Predictive.Data.Drafting;

/// <summary>Says of each table that is not read why.</summary>
internal static class UnusedTables
{
    public static IReadOnlyList<string> Of(
        IEnumerable<TableProfile> tables, Dictionary<TableProfile, TableRole> roles, IReadOnlyList<TableGuess> drafted,
        IReadOnlyList<TableGuess> used) =>
    [
        .. tables.Where(table => used.All(guess => guess.Table != table))
            .Select(table => Why(table, roles, drafted, used)),
    ];

    /// <summary>What a table would need for its role; null where it has all.</summary>
    public static string? Lacks(TableGuess guess, IReadOnlyList<TableGuess> all)
    {
        var lacking = ColumnRules.Needed(guess.Role).Where(anyOf => !anyOf.Any(guess.Has))
            .Select(anyOf => ColumnRules.Word(anyOf[0])).ToList();
        if (guess.Role == TableRole.Opportunities)
        {
            var linked = all.Any(other => other.Role == TableRole.OpportunityRoles && other.Has(ColumnMeaning.Lead)
                && other.Has(ColumnMeaning.Opportunity) && guess.Has(ColumnMeaning.Id));
            if (!guess.Has(ColumnMeaning.Lead) && !linked)
                lacking.Add(ColumnRules.Word(ColumnMeaning.Lead));
            if (!guess.Has(ColumnMeaning.Created) && !guess.Has(ColumnMeaning.Won))
                lacking.Add(ColumnRules.Word(ColumnMeaning.Created));
        }

        if (guess.Role == TableRole.OpportunityRoles && all.All(other => other.Role != TableRole.Opportunities))
            lacking.Add(ColumnRules.Word(TableRole.Opportunities));
        return lacking.Count == 0 ? null : string.Join(" and ", lacking.Select(word => $"'{word}'"));
    }

    private static string Why(
        TableProfile table, Dictionary<TableProfile, TableRole> roles, IReadOnlyList<TableGuess> drafted,
        IReadOnlyList<TableGuess> used)
    {
        if (drafted.FirstOrDefault(guess => guess.Table == table) is { } guess)
        {
            var role = ColumnRules.Word(guess.Role);
            return Lacks(guess, drafted) is { } lacking
                ? $"{table.File} looks like {role}, but no column for {lacking} was found; it is not read."
                : $"{table.File} looks like {role}, but the leads have no date of creation; it is not read.";
        }

        var same = RoleGuesser.ByName(table.Words) is { } taken
            ? used.FirstOrDefault(other => other.Role == taken && !roles.ContainsKey(table))
            : null;
        return same is null
            ? $"{table.File} plays no role that could be guessed, and is not read."
            : $"{table.File} is not read: {same.Table.File}, with as many rows or more, is the one table of "
                + $"{ColumnRules.Word(same.Role)}.";
    }
}
