namespace Predictive.Data.Reading;

/// <summary>
/// The columns of a table that describe leads or accounts, and those that may say what became of them.
/// </summary>
/// <param name="Kept">Those that describe.</param>
/// <param name="LeftOut">The others, each with the reason.</param>
internal sealed record TableAttributes(
    IReadOnlyList<AttributeSource> Kept, IReadOnlyList<(FunnelColumn Column, string Why)> LeftOut)
{
    /// <summary>Tells them apart; a table that the funnel does not have has none of either.</summary>
    public static TableAttributes Of(FunnelTable? table, bool hasHistory)
    {
        var kept = new List<AttributeSource>();
        var leftOut = new List<(FunnelColumn, string)>();
        foreach (var column in table?.Columns.Where(column => ColumnRules.IsAttribute(column.Meaning)) ?? [])
        {
            if ((WhyLeftOut(column, hasHistory) ?? WhyPersonal(column)) is { } why)
                leftOut.Add((column, why));
            else
                kept.Add(new AttributeSource(new AttributeColumn(column.Name, KindOf(column), column.Known), column));
        }

        return new TableAttributes(kept, leftOut);
    }

    private static AttributeKind KindOf(FunnelColumn column) => column.Meaning switch
    {
        ColumnMeaning.Number => AttributeKind.Number,
        ColumnMeaning.Date => AttributeKind.Date,
        _ => AttributeKind.Category,
    };

    private static string? WhyPersonal(FunnelColumn column) => !column.Trusted && PersonalData.IsName(column.Name)
        ? "it identifies people or holds free text; 'trust' brings it back"
        : null;

    private static string? WhyLeftOut(FunnelColumn column, bool hasHistory) => column.Known switch
    {
        KnownWhen.Static => null,
        KnownWhen.EventDerived => column.Trusted
            ? null
            : "it counts events up to the export; features count them up to the as-of date instead",
        KnownWhen.Historised => hasHistory || column.Trusted
            ? null
            : "it changes, and no field history tells its past",
        KnownWhen.Outcome => "it says what became of the lead",
        KnownWhen.Unknown =>
            column.Trusted ? null : "nobody knows when its values became known; 'trust' brings it back",
    };
}
