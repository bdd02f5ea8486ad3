namespace Predictive.Data.Reading;

/// <summary>Chooses the conversion of a funnel, and sees that the tables can tell it.</summary>
internal static class ConversionRules
{
    public static ConversionStage Choose(YamlMap root, IReadOnlyList<FunnelTable> tables)
    {
        if (root.Text("conversion") is not { } text)
            return Default(tables) ?? throw root.Place.Error(
                "no table says what a conversion is: add an opportunities table, or an outcome column to the leads.");
        ConversionStage stage;
        try
        {
            stage = ConversionStage.Parse(text);
        }
        catch (BadInputException e)
        {
            throw root.Error("conversion", e.Message);
        }

        return Missing(stage, tables) is { } missing
            ? throw root.Error("conversion", $"'{text}' needs {missing}.")
            : stage;
    }

    private static ConversionStage? Default(IReadOnlyList<FunnelTable> tables) =>
        new[] { ConversionKind.Opportunity, ConversionKind.Won, ConversionKind.Outcome, ConversionKind.Accepted }
            .Select(kind => new ConversionStage(kind))
            .FirstOrDefault(stage => Missing(stage, tables) is null);

    private static string? Missing(ConversionStage stage, IReadOnlyList<FunnelTable> tables)
    {
        var leads = tables.First(table => table.Role == TableRole.Leads);
        var deals = tables.FirstOrDefault(table => table.Role == TableRole.Opportunities);
        return stage.Kind switch
        {
            ConversionKind.Opportunity => deals?.Has(ColumnMeaning.Created) == true
                ? null
                : "an opportunities table with a column that means 'created'",
            ConversionKind.Won => deals is not null && (deals.Has(ColumnMeaning.Won)
                || (deals.Has(ColumnMeaning.Closed) && deals.Has(ColumnMeaning.Outcome)))
                ? null
                : "an opportunities table with a column that means 'won', or with 'closed' and 'outcome'",
            ConversionKind.Outcome => leads.Has(ColumnMeaning.Outcome) || leads.Has(ColumnMeaning.OutcomeDate)
                ? null
                : "a column of the leads that means 'outcome' or 'outcomeDate'",
            ConversionKind.Accepted => tables.Any(table => table.Role == TableRole.Dispositions)
                ? null
                : "a dispositions table",
            ConversionKind.Event => tables.Any(table => table.Role == TableRole.Events) ? null : "an events table",
        };
    }
}
