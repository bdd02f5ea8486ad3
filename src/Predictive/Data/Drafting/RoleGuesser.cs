namespace Predictive.Data.Drafting;

/// <summary>Which role a table plays, by the words of its name.</summary>
internal static class RoleGuesser
{
    /// <summary>Words for tables that programs make of a funnel; they are no part of it.</summary>
    private static readonly string[] _made = ["truth", "score", "prediction", "rejected"];

    public static TableRole? ByName(NameWords words) =>
        words.HasAny(_made) ? null
        : words.HasAny("history") ? TableRole.FieldHistory
        : words.HasAny("role") && words.HasAny("opportunity", "deal") ? TableRole.OpportunityRoles
        : words.HasAny("opportunity", "deal") ? TableRole.Opportunities
        : words.HasAny("disposition", "verdict") ? TableRole.Dispositions
        : words.HasAny("lead", "mql", "prospect") && !words.HasAny("event", "activity", "touch") ? TableRole.Leads
        : words.HasAny("campaign") && !words.HasAny("member") ? TableRole.Campaigns
        : words.HasAny("account", "company", "organization", "organisation") ? TableRole.Accounts
        : words.HasAny("contact", "person", "people") ? TableRole.Contacts
        : words.HasAny(
            "event", "activity", "touch", "session", "visit", "click", "engagement", "interaction", "email", "call",
            "meeting", "task")
            ? TableRole.Events
        : null;

    /// <summary>
    /// The table that is most likely the leads where no name says so: one with an outcome, then the widest.
    /// </summary>
    public static TableProfile? LeadsByShape(IEnumerable<TableProfile> tables) =>
        tables.OrderBy(table => table.Words.HasAny(_made))
            .ThenByDescending(table => OutcomeGuesser.Of(table) is not null)
            .ThenByDescending(table => table.Columns.Count).ThenByDescending(table => table.Rows).FirstOrDefault();
}
