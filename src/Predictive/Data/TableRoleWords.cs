namespace Predictive.Data;

/// <summary>The roles of tables as people call them.</summary>
public static class TableRoleWords
{
    /// <summary>What people call the tables of a role.</summary>
    public static string InWords(this TableRole role) => role switch
    {
        TableRole.Leads => "leads",
        TableRole.Contacts => "contacts",
        TableRole.Accounts => "accounts",
        TableRole.Campaigns => "campaigns",
        TableRole.Events => "events",
        TableRole.Opportunities => "opportunities",
        TableRole.OpportunityRoles => "opportunity roles",
        TableRole.Dispositions => "dispositions",
        TableRole.FieldHistory => "field history",
        TableRole.Scores => "scores",
        TableRole.Merges => "merges",
        TableRole.Deletions => "deletions",
    };
}
