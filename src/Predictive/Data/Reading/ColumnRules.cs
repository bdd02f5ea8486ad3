namespace Predictive.Data.Reading;

/// <summary>Which meanings a column may have in which table, and which of them a table needs.</summary>
internal static class ColumnRules
{
    private static readonly ColumnMeaning[] _many =
        [ColumnMeaning.Ignore, ColumnMeaning.Category, ColumnMeaning.Number, ColumnMeaning.Date, ColumnMeaning.Points,
            ColumnMeaning.Quantity];

    public static IReadOnlyList<ColumnMeaning> Allowed(TableRole role) => role switch
    {
        TableRole.Leads =>
            [ColumnMeaning.Id, ColumnMeaning.Account, ColumnMeaning.Contact, ColumnMeaning.Campaign,
                ColumnMeaning.Created,
                ColumnMeaning.Order, ColumnMeaning.Source, ColumnMeaning.Category, ColumnMeaning.Number,
                ColumnMeaning.Date,
                ColumnMeaning.Worked, ColumnMeaning.Points, ColumnMeaning.Outcome, ColumnMeaning.OutcomeDate,
                ColumnMeaning.Ignore],
        TableRole.Contacts =>
            [ColumnMeaning.Id, ColumnMeaning.Account, ColumnMeaning.Category, ColumnMeaning.Number, ColumnMeaning.Date,
                ColumnMeaning.Ignore],
        TableRole.Accounts =>
            [ColumnMeaning.Id, ColumnMeaning.Created, ColumnMeaning.Category, ColumnMeaning.Number, ColumnMeaning.Date,
                ColumnMeaning.Ignore],
        TableRole.Campaigns =>
            [ColumnMeaning.Id, ColumnMeaning.Name, ColumnMeaning.Channel, ColumnMeaning.Cost, ColumnMeaning.Ignore],
        TableRole.Events =>
            [ColumnMeaning.Lead, ColumnMeaning.Type, ColumnMeaning.At, ColumnMeaning.Quantity, ColumnMeaning.Ignore],
        TableRole.Opportunities =>
            [ColumnMeaning.Id, ColumnMeaning.Lead, ColumnMeaning.Account, ColumnMeaning.Created, ColumnMeaning.Closed,
                ColumnMeaning.Won, ColumnMeaning.Amount, ColumnMeaning.Outcome, ColumnMeaning.Ignore],
        TableRole.OpportunityRoles => [ColumnMeaning.Opportunity, ColumnMeaning.Lead, ColumnMeaning.Ignore],
        TableRole.Dispositions =>
            [ColumnMeaning.Lead, ColumnMeaning.At, ColumnMeaning.Verdict, ColumnMeaning.Reason, ColumnMeaning.Ignore],
        TableRole.FieldHistory =>
            [ColumnMeaning.Lead, ColumnMeaning.Field, ColumnMeaning.At, ColumnMeaning.OldValue, ColumnMeaning.NewValue,
                ColumnMeaning.Ignore],
    };

    public static IReadOnlyList<ColumnMeaning> Needed(TableRole role) => role switch
    {
        TableRole.Leads => [],
        TableRole.Contacts or TableRole.Accounts or TableRole.Campaigns => [ColumnMeaning.Id],
        TableRole.Events => [ColumnMeaning.Lead, ColumnMeaning.At],
        TableRole.Opportunities => [],
        TableRole.OpportunityRoles => [ColumnMeaning.Opportunity, ColumnMeaning.Lead],
        TableRole.Dispositions => [ColumnMeaning.Lead, ColumnMeaning.At, ColumnMeaning.Verdict],
        TableRole.FieldHistory => [ColumnMeaning.Lead, ColumnMeaning.Field, ColumnMeaning.At, ColumnMeaning.NewValue],
    };

    public static bool MayRepeat(ColumnMeaning meaning) => _many.Contains(meaning);

    public static bool IsAttribute(ColumnMeaning meaning) =>
        meaning is ColumnMeaning.Category or ColumnMeaning.Number or ColumnMeaning.Date or ColumnMeaning.Source;

    public static bool IsDate(ColumnMeaning meaning) =>
        meaning is ColumnMeaning.Created or ColumnMeaning.Closed or ColumnMeaning.Won or ColumnMeaning.At
            or ColumnMeaning.Date or ColumnMeaning.Worked or ColumnMeaning.OutcomeDate;

    /// <summary>The word for a member in a funnel file: its name in camel case.</summary>
    public static string Word<T>(T member)
        where T : struct, Enum
    {
        var name = member.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
