using Means = Predictive.Data.ColumnMeaning;

namespace Predictive.Data.Reading;

/// <summary>Which meanings a column may have in which table, and which of them a table needs.</summary>
internal static class ColumnRules
{
    private static readonly ColumnMeaning[] _many =
        [Means.Ignore, Means.Category, Means.Number, Means.Date, Means.Points, Means.Quantity,
            Means.Detail, Means.Domain];

    private static readonly ColumnMeaning[] _people = [Means.Lead, Means.Contact, Means.Person, Means.Email];

    public static IReadOnlyList<ColumnMeaning> Allowed(TableRole role) => role switch
    {
        TableRole.Leads =>
            [Means.Id, Means.Account, Means.Contact, Means.Email, Means.Company, Means.Campaign, Means.Created,
                Means.Order, Means.Source, Means.Category, Means.Number, Means.Date, Means.Worked,
                Means.Points, Means.Mql, Means.Stage, Means.Outcome, Means.OutcomeDate, Means.ConvertedOpportunity,
                Means.ConvertedContact, Means.ConvertedAccount,
                Means.MergedInto, Means.Merged, Means.Deleted, Means.DeletedAt, Means.Ignore],
        TableRole.Contacts =>
            [Means.Id, Means.Lead, Means.Email, Means.Account, Means.Created, Means.Campaign, Means.Category,
                Means.Number, Means.Date, Means.Ignore],
        TableRole.Accounts =>
            [Means.Id, Means.Name, Means.Domain, Means.Created, Means.Category, Means.Number, Means.Date,
                Means.Ignore],
        TableRole.Campaigns => [Means.Id, Means.Name, Means.Channel, Means.Cost, Means.Ignore],
        TableRole.Events =>
            [.. _people, Means.Type, Means.At, Means.Learned, Means.Campaign, Means.Channel, Means.Quantity,
                Means.Detail, Means.Ignore],
        TableRole.Opportunities =>
            [Means.Id, Means.Lead, Means.Contact, Means.Person, Means.Email, Means.Account, Means.Created,
                Means.Closed, Means.Won, Means.Amount, Means.Outcome, Means.Owner, Means.Ignore],
        TableRole.OpportunityRoles => [Means.Opportunity, .. _people, Means.Account, Means.Ignore],
        TableRole.Dispositions => [.. _people, Means.At, Means.Verdict, Means.Reason, Means.Owner, Means.Ignore],
        TableRole.FieldHistory => [.. _people, Means.Field, Means.At, Means.OldValue, Means.NewValue, Means.Ignore],
        TableRole.Scores => [.. _people, Means.At, Means.Field, Means.Points, Means.Mql, Means.Ignore],
        TableRole.Merges => [Means.Lead, Means.Merged, Means.At, Means.Ignore],
        TableRole.Deletions => [Means.Lead, Means.At, Means.Ignore],
    };

    /// <summary>The meanings of which a table needs at least one each.</summary>
    public static IReadOnlyList<ColumnMeaning[]> Needed(TableRole role) => role switch
    {
        TableRole.Leads => [],
        TableRole.Contacts or TableRole.Accounts or TableRole.Campaigns => [[Means.Id]],
        TableRole.Events => [_people, [Means.At]],
        TableRole.Opportunities => [],
        TableRole.OpportunityRoles => [[Means.Opportunity], [.. _people, Means.Account]],
        TableRole.Dispositions => [_people, [Means.At], [Means.Verdict]],
        TableRole.FieldHistory => [_people, [Means.Field], [Means.At], [Means.NewValue]],
        TableRole.Scores => [_people, [Means.At], [Means.Points, Means.Mql]],
        TableRole.Merges => [[Means.Lead], [Means.Merged]],
        TableRole.Deletions => [[Means.Lead]],
    };

    /// <summary>Whether several files may play the role.</summary>
    public static bool MayHaveSeveral(TableRole role) => role is TableRole.Events or TableRole.OpportunityRoles
        or TableRole.Dispositions or TableRole.FieldHistory or TableRole.Scores or TableRole.Merges
        or TableRole.Deletions;

    public static bool MayRepeat(ColumnMeaning meaning) => _many.Contains(meaning);

    public static bool IsAttribute(ColumnMeaning meaning) =>
        meaning is Means.Category or Means.Number or Means.Date or Means.Source;

    public static bool IsDate(TableRole role, ColumnMeaning meaning) =>
        meaning is Means.Created or Means.Closed or Means.Won or Means.At or Means.Learned or Means.Date or
            Means.Worked or Means.OutcomeDate or Means.DeletedAt
        || (meaning == Means.Mql && role == TableRole.Leads);

    /// <summary>The word for a member in a funnel file: its name in camel case.</summary>
    public static string Word<T>(T member)
        where T : struct, Enum
    {
        var name = member.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
