namespace Predictive.Data.Drafting;

/// <summary>Guesses what the tables of a folder are together.</summary>
internal static class FunnelGuesser
{
    private static readonly string[] _sales = ["sales", "rep", "sdr", "bdr", "call", "task"];

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
        var drafted = roles.Where(pair => pair.Value != TableRole.Leads)
            .Select(pair => Table(pair.Key, pair.Value, ids)).ToArray();
        var guesses = drafted.Where(guess => UnusedTables.Lacks(guess, drafted) is null).ToList();
        var history = guesses.Find(guess => guess.Role == TableRole.FieldHistory)?.Of(ColumnMeaning.Field)?.Counts.Keys;
        var ofLeads = Leads(hasDeals: guesses.Exists(guess => guess.Role == TableRole.Opportunities));
        if (ofLeads.Of(ColumnMeaning.Created) is null)
        {
            guesses.RemoveAll(guess => guess.Role is TableRole.Opportunities or TableRole.OpportunityRoles);
            ofLeads = Leads(hasDeals: false);
        }

        guesses.Add(ofLeads);
        guesses = [.. guesses.OrderBy(guess => guess.Role)];
        return new FunnelShape(
            guesses, UnusedTables.Of(tables, roles, drafted, guesses), ConversionGuesser.Of(guesses),
            SnapshotPlan.Of(guesses));

        TableGuess Leads(bool hasDeals) => new(
            leads, TableRole.Leads, RoleGuesser.ByName(leads.Words) == TableRole.Leads ? Sureness.Sure : Sureness.Guess,
            "one row a lead", new LeadGuesser(leads, ids, hasDeals, [.. history ?? []]).Guess());
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

    private static bool IsRep(ColumnProfile column) =>
        column.Words.HasAny("rep", "sdr", "bdr") && column.Empty < 0.1 * (column.Values + column.Empty);

    private static TableGuess Table(TableProfile table, TableRole role, FunnelIds ids)
    {
        var guess = new TableGuess(
            table, role, Sureness.Likely, "its name says so", new TableGuesser(table, ids).Guess(role));
        if (role != TableRole.Events)
            return guess;
        var bySales = table.Words.HasAny(_sales) || table.Columns.Any(IsRep);
        var noun = string.Join('_', [.. table.Words.All.SkipLast(1), NameWords.Singular(table.Words.All[^1])]);
        return guess with { BySales = bySales, EventType = bySales || !guess.Has(ColumnMeaning.Type) ? noun : null };
    }
}
