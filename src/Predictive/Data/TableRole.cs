namespace Predictive.Data;

/// <summary>What a table says in the funnel.</summary>
public enum TableRole
{
    /// <summary>One row a lead.</summary>
    Leads,

    /// <summary>One row a person; their attributes become their leads'.</summary>
    Contacts,

    /// <summary>One row a company.</summary>
    Accounts,

    /// <summary>One row a campaign.</summary>
    Campaigns,

    /// <summary>One row an event; there may be several such tables.</summary>
    Events,

    /// <summary>One row a deal.</summary>
    Opportunities,

    /// <summary>One row for each further person, or for the account, of an opportunity.</summary>
    OpportunityRoles,

    /// <summary>One row for each verdict of sales.</summary>
    Dispositions,

    /// <summary>One row for each change of a field of a lead.</summary>
    FieldHistory,

    /// <summary>One row each time the points of a lead changed, or the rules of its time made it an MQL.</summary>
    Scores,

    /// <summary>One row for each lead that was merged into another.</summary>
    Merges,

    /// <summary>One row for each lead that was deleted.</summary>
    Deletions,
}
