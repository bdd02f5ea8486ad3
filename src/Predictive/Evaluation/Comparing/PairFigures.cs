namespace Predictive.Evaluation.Comparing;

/// <summary>The figures of one pair of MQLs.</summary>
internal sealed class PairFigures : LeadFigures
{
    /// <summary>Where the figures of each side begin, and those of cells, of the base rate and of days.</summary>
    public const int Predicted = 0, Rules = 9, Cells = 18, Worked = 22, NotWorked = 26, BaseRate = 30, Days = 31;

    /// <summary>The figures of a side, counted from its first.</summary>
    public const int ConversionRate = 0, Recall = 1, Lift = 2, Found = 3, Opportunities = 4, Pipeline = 5,
        WonRevenue = 6, CostPerOpportunity = 7, WastedTouches = 8;

    private const int Kinds = 6;

    private readonly LeadCodes _codes;
    private readonly PairMoney _money;
    private readonly DaysBefore? _days;

    public PairFigures(ComparedLeads leads, MqlPair pair)
    {
        var codes = new int[leads.Count];
        for (var lead = 0; lead < codes.Length; lead++)
            codes[lead] = pair.Has(lead) ? CodeOf(leads[lead], pair.CellOf(lead)) : MqlPair.Cells * Kinds;
        _codes = new LeadCodes((MqlPair.Cells * Kinds) + 1, codes);
        _money = new PairMoney(leads, pair);
        _days = leads.Funnel.IsDated ? new DaysBefore(leads, pair) : null;
    }

    public override int Count => Days + (2 * DaysBefore.Steps.Length);

    public override void Fill(LeadWeights weights, Span<double> figures)
    {
        Span<int> counts = stackalloc int[(MqlPair.Cells * Kinds) + 1];
        _codes.Count(weights, counts);
        Span<int> all = stackalloc int[MqlPair.Cells], converted = stackalloc int[MqlPair.Cells];
        for (var cell = 0; cell < MqlPair.Cells; cell++)
        {
            var kinds = counts.Slice(cell * Kinds, Kinds);
            converted[cell] = kinds[3] + kinds[4] + kinds[5];
            all[cell] = kinds[0] + kinds[1] + kinds[2] + converted[cell];
            figures[Cells + cell] = (double)converted[cell] / all[cell];
            figures[Worked + cell] = (double)kinds[4] / (kinds[1] + kinds[4]);
            figures[NotWorked + cell] = (double)kinds[5] / (kinds[2] + kinds[5]);
        }

        var (leads, conversions) = (all[0] + all[1] + all[2] + all[3],
            converted[0] + converted[1] + converted[2] + converted[3]);
        figures[BaseRate] = (double)conversions / leads;
        FillSide(figures[Predicted..], all[0] + all[1], converted[0] + converted[1], leads, conversions);
        FillSide(figures[Rules..], all[0] + all[2], converted[0] + converted[2], leads, conversions);
        _money.Fill(weights, figures, all, converted);
        if (_days is null)
            figures[Days..].Fill(double.NaN);
        else
            _days.Fill(weights, figures[Days..]);
    }

    private static void FillSide(Span<double> side, int mqls, int found, int leads, int conversions)
    {
        side[ConversionRate] = (double)found / mqls;
        side[Recall] = (double)found / conversions;
        side[Lift] = (double)found / mqls * leads / conversions;
        side[Found] = found;
    }

    private static int CodeOf(ComparedLead lead, int cell) =>
        (cell * Kinds) + (lead.Converted ? 3 : 0) + (lead.Worked is { } worked ? worked ? 1 : 2 : 0);
}
