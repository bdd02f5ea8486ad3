using Predictive.Data.Reading;

namespace Predictive.Data.Drafting;

/// <summary>Guesses what the tables of a folder are together.</summary>
internal static class FunnelGuesser
{
    private static readonly string[] _sales = ["sales", "rep", "sdr", "bdr", "call"];

    public static FunnelShape Guess(IReadOnlyList<TableProfile> tables)
    {
        var roles = Roles(tables);
        var leads = Of(TableRole.Leads)!;
        var ids = new FunnelIds(
            LinkedColumns.IdOf(leads, "lead", "prospect", "mql", "contact", "customer"),
            IdColumn(TableRole.Contacts, "contact", "person"),
            IdColumn(TableRole.Accounts, "account", "company"),
            IdColumn(TableRole.Campaigns, "campaign"),
            IdColumn(TableRole.Opportunities, "opportunity", "deal"));
        var guesses = roles.Where(pair => pair.Value != TableRole.Leads)
            .Select(pair => Table(pair.Key, pair.Value, ids))
            .Where(IsWhole).ToList();
        var hasDeals = guesses.Any(guess => guess.Role == TableRole.Opportunities);
        guesses.Add(new TableGuess(
            leads, TableRole.Leads, RoleGuesser.ByName(leads.Words) == TableRole.Leads ? Sureness.Sure : Sureness.Guess,
            "one row a lead", LeadGuesser.Guess(leads, ids, hasDeals)));
        var used = guesses.Select(guess => guess.Table).ToHashSet();
        return new FunnelShape(
            [.. guesses.OrderBy(guess => guess.Role)], [.. tables.Where(table => !used.Contains(table))],
            Conversion(guesses));

        TableProfile? Of(TableRole role) => roles.FirstOrDefault(pair => pair.Value == role).Key;
        ColumnProfile? IdColumn(TableRole role, params string[] words) =>
            Of(role) is { } table ? LinkedColumns.IdOf(table, words)?.Column : null;
    }

    /// <summary>
    /// One table a role, the one with more rows, but any number of event files; there always are leads.
    /// </summary>
    private static Dictionary<TableProfile, TableRole> Roles(IReadOnlyList<TableProfile> tables)
    {
        var roles = new Dictionary<TableProfile, TableRole>();
        foreach (var table in tables.OrderByDescending(table => table.Rows))
        {
            if (RoleGuesser.ByName(table.Words) is { } role && (role == TableRole.Events || !roles.ContainsValue(role)))
                roles[table] = role;
        }

        if (roles.ContainsValue(TableRole.Leads))
            return roles;
        var people = roles.FirstOrDefault(pair => pair.Value == TableRole.Contacts).Key;
        roles[people ?? RoleGuesser.LeadsByShape(tables.Where(table => !roles.ContainsKey(table)))
            ?? RoleGuesser.LeadsByShape(tables)!] = TableRole.Leads;
        return roles;
    }

    private static TableGuess Table(TableProfile table, TableRole role, FunnelIds ids)
    {
        var guess = new TableGuess(
            table, role, Sureness.Likely, "its name says so", new TableGuesser(table, ids).Guess(role));
        if (role != TableRole.Events)
            return guess;
        var bySales = table.Words.HasAny(_sales);
        var noun = string.Join('_', [.. table.Words.All.SkipLast(1), NameWords.Singular(table.Words.All[^1])]);
        return guess with { BySales = bySales, EventType = bySales || !guess.Has(ColumnMeaning.Type) ? noun : null };
    }

    private static bool IsWhole(TableGuess guess) =>
        ColumnRules.Needed(guess.Role).All(guess.Has)
        && (guess.Role != TableRole.Opportunities
            || (guess.Has(ColumnMeaning.Lead) && (guess.Has(ColumnMeaning.Created) || guess.Has(ColumnMeaning.Won))));

    private static ConversionStage? Conversion(IReadOnlyList<TableGuess> guesses)
    {
        var deals = guesses.FirstOrDefault(guess => guess.Role == TableRole.Opportunities);
        var leads = guesses.First(guess => guess.Role == TableRole.Leads);
        return deals?.Has(ColumnMeaning.Created) == true ? ConversionStage.Opportunity
            : deals is not null ? ConversionStage.Won
            : leads.Has(ColumnMeaning.Outcome) ? new ConversionStage(ConversionKind.Outcome)
            : guesses.Any(guess => guess.Role == TableRole.Dispositions) ? new ConversionStage(ConversionKind.Accepted)
            : null;
    }
}
