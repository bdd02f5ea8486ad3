using Predictive.Data;

namespace Predictive.Api.Serving;

/// <summary>The attributes that a funnel file gives leads and accounts, as its reader names them.</summary>
internal static class FunnelAttributes
{
    /// <summary>
    /// The leads' own, then their contacts'; a contact's name that a lead has too is <c>contact.name</c>.
    /// </summary>
    public static IReadOnlyList<AttributeField> OfLeads(FunnelFile funnel, IReadOnlySet<string> asked)
    {
        var hasHistory = funnel.Find(TableRole.FieldHistory) is not null;
        var own = In(funnel, funnel.Leads, asked, hasHistory).ToList();
        var names = own.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        return funnel.Find(TableRole.Contacts) is { } contacts
            ? [.. own, .. In(funnel, contacts, asked, hasHistory: false).Select(field => Renamed(field, names, asked))]
            : own;
    }

    /// <summary>The accounts'.</summary>
    public static IReadOnlyList<AttributeField> OfAccounts(FunnelFile funnel, IReadOnlySet<string> asked) =>
        funnel.Find(TableRole.Accounts) is { } accounts ? [.. In(funnel, accounts, asked, hasHistory: false)] : [];

    private static IEnumerable<AttributeField> In(
        FunnelFile funnel, FunnelTable table, IReadOnlySet<string> asked, bool hasHistory) =>
        from column in table.Columns
        let kind = KindOf(column.Meaning)
        where kind is not null && (asked.Contains(column.Name) || Describes(column, hasHistory))
        select new AttributeField(
            new AttributeColumn(column.Name, kind.Value, column.Known),
            funnel.Missing.Concat(column.Missing).ToHashSet(StringComparer.Ordinal),
            asked.Contains(column.Name));

    private static AttributeField Renamed(AttributeField field, HashSet<string> taken, IReadOnlySet<string> asked)
    {
        var name = field.Name;
        while (taken.Contains(name))
        {
            name = $"contact.{name}";
        }

        return field with { Column = field.Column with { Name = name }, Used = asked.Contains(name) };
    }

    private static AttributeKind? KindOf(ColumnMeaning meaning) => meaning switch
    {
        ColumnMeaning.Number => AttributeKind.Number,
        ColumnMeaning.Category or ColumnMeaning.Source => AttributeKind.Category,
        ColumnMeaning.Date => AttributeKind.Date,
        _ => null,
    };

    private static bool Describes(FunnelColumn column, bool hasHistory) => column.Known switch
    {
        KnownWhen.Static => true,
        KnownWhen.Historised => hasHistory || column.Trusted,
        KnownWhen.EventDerived or KnownWhen.Unknown => column.Trusted,
        KnownWhen.Outcome => false,
    };
}
