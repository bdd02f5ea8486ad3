using System.Globalization;

namespace Predictive.Data.Drafting;

/// <summary>Chooses the conversion to learn from what the tables can tell.</summary>
internal static class ConversionGuesser
{
    /// <summary>Above this share of leads, having an opportunity tells little.</summary>
    private const double Nearly = 0.5;

    public static ConversionGuess? Of(IReadOnlyList<TableGuess> tables)
    {
        if (tables.FirstOrDefault(table => table.Role == TableRole.Opportunities) is { } deals)
            return OfDeals(deals, tables);
        var leads = tables.First(table => table.Role == TableRole.Leads);
        if (leads.Has(ColumnMeaning.Outcome) || leads.Has(ColumnMeaning.OutcomeDate))
            return new ConversionGuess(new ConversionStage(ConversionKind.Outcome), "the leads have an outcome column");
        return tables.Any(table => table.Role == TableRole.Dispositions)
            ? new ConversionGuess(new ConversionStage(ConversionKind.Accepted), "sales says whom it accepted")
            : null;
    }

    private static ConversionGuess OfDeals(TableGuess deals, IReadOnlyList<TableGuess> tables)
    {
        var tellsWon = deals.Has(ColumnMeaning.Won)
            || (deals.Has(ColumnMeaning.Closed) && deals.Has(ColumnMeaning.Outcome));
        if (!deals.Has(ColumnMeaning.Created))
            return new ConversionGuess(ConversionStage.Won, "the deals tell when they were won");
        var share = ShareWithDeal(deals, tables);
        var words = string.Create(CultureInfo.InvariantCulture, $"{100 * share:0}% of the leads have an opportunity");
        return tellsWon && share > Nearly
            ? new ConversionGuess(ConversionStage.Won, $"{words}, so won tells more; opportunity would do too")
            : new ConversionGuess(ConversionStage.Opportunity, tellsWon ? $"{words}; won would do too" : words);
    }

    private static double ShareWithDeal(TableGuess deals, IReadOnlyList<TableGuess> tables)
    {
        var leads = tables.First(table => table.Role == TableRole.Leads).Table.Rows;
        var roles = tables.FirstOrDefault(table => table.Role == TableRole.OpportunityRoles);
        return new[] { deals, roles }.Max(table => table?.Of(ColumnMeaning.Lead)?.Distinct ?? 0) / (double)leads;
    }
}
