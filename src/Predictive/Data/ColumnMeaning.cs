namespace Predictive.Data;

/// <summary>What a column of a table means; the funnel file spells these in camel case.</summary>
public enum ColumnMeaning
{
    /// <summary>Nothing that is used.</summary>
    Ignore,

    /// <summary>The id of the row's own thing.</summary>
    Id,

    /// <summary>The id of a lead.</summary>
    Lead,

    /// <summary>The id of an account.</summary>
    Account,

    /// <summary>The id of a contact.</summary>
    Contact,

    /// <summary>The id of a lead or of a contact.</summary>
    Person,

    /// <summary>An email address: a key of people, never a feature.</summary>
    Email,

    /// <summary>The name of a lead's company, by which its account is found; never a feature.</summary>
    Company,

    /// <summary>The website or email domain of an account; several in one cell are a list.</summary>
    Domain,

    /// <summary>The opportunity a lead was converted into: it links outcomes only.</summary>
    ConvertedOpportunity,

    /// <summary>The contact a lead was converted into: it links outcomes and later events only.</summary>
    ConvertedContact,

    /// <summary>The account a lead was converted into: it links outcomes only.</summary>
    ConvertedAccount,

    /// <summary>The lead that this one was merged into.</summary>
    MergedInto,

    /// <summary>The ids, one or a list, that were merged into the lead.</summary>
    Merged,

    /// <summary>Whether a lead was deleted.</summary>
    Deleted,

    /// <summary>When a lead was deleted.</summary>
    DeletedAt,

    /// <summary>The id of a campaign.</summary>
    Campaign,

    /// <summary>The id of an opportunity.</summary>
    Opportunity,

    /// <summary>When the row's thing came into being.</summary>
    Created,

    /// <summary>Who opened and closed an opportunity, or gave a verdict; never a feature.</summary>
    Owner,

    /// <summary>When an opportunity was won or lost (planned, while it is open).</summary>
    Closed,

    /// <summary>When an opportunity was won; empty for all others.</summary>
    Won,

    /// <summary>When an event, verdict or change happened.</summary>
    At,

    /// <summary>When an event was entered, where that is later than it happened.</summary>
    Learned,

    /// <summary>What kind of event it is.</summary>
    Type,

    /// <summary>A number that an event carries.</summary>
    Quantity,

    /// <summary>A word that an event carries, such as the page that was seen.</summary>
    Detail,

    /// <summary>A lead's place in time, in a table without dates.</summary>
    Order,

    /// <summary>The lead source, also a category attribute.</summary>
    Source,

    /// <summary>A category attribute.</summary>
    Category,

    /// <summary>A number attribute.</summary>
    Number,

    /// <summary>A date attribute.</summary>
    Date,

    /// <summary>When sales first worked the lead.</summary>
    Worked,

    /// <summary>Points that today's scoring rules gave; several such columns are summed.</summary>
    Points,

    /// <summary>When the rules of its time made a lead an MQL, or a word that says they did.</summary>
    Mql,

    /// <summary>How far a lead has come, in words whose order is stated.</summary>
    Stage,

    /// <summary>Whether a lead converted, or whether an opportunity was won or lost.</summary>
    Outcome,

    /// <summary>When a lead converted.</summary>
    OutcomeDate,

    /// <summary>A name for people.</summary>
    Name,

    /// <summary>The channel of a campaign or of an event.</summary>
    Channel,

    /// <summary>A campaign's cost.</summary>
    Cost,

    /// <summary>An opportunity's amount.</summary>
    Amount,

    /// <summary>What sales said.</summary>
    Verdict,

    /// <summary>Why sales said so.</summary>
    Reason,

    /// <summary>Which field changed.</summary>
    Field,

    /// <summary>A changed field's value before.</summary>
    OldValue,

    /// <summary>A changed field's value after.</summary>
    NewValue,
}
