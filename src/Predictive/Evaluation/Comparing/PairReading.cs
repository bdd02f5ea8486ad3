namespace Predictive.Evaluation.Comparing;

/// <summary>Reads the figures of one pair of MQLs.</summary>
internal sealed class PairReading(ComparedLeads leads, MqlPair pair, PairFigures figures, EveryFigure every)
{
    private readonly int[] _converters =
        [.. Enumerable.Range(0, leads.Count).Where(lead => pair.Has(lead) && leads[lead].Converted)];

    public MqlPairReport Report()
    {
        var members = Enumerable.Range(0, leads.Count).Where(pair.Has).ToArray();
        var cells = members.ToLookup(pair.CellOf);
        return new MqlPairReport
        {
            Pair = pair,
            Leads = members.Length,
            PredictedMqls = members.Count(pair.Predicted.Holds),
            RuleMqls = members.Count(pair.Rules.Holds),
            Predicted = Side(PairFigures.Predicted, [.. members.Where(pair.Predicted.Holds)]),
            Rules = Side(PairFigures.Rules, [.. members.Where(pair.Rules.Holds)]),
            Difference = SideDifference(),
            Both = Cell(0, [.. cells[0]]),
            OnlyPredicted = Cell(1, [.. cells[1]]),
            OnlyRules = Cell(2, [.. cells[2]]),
            Neither = Cell(3, [.. cells[3]]),
            DaysBefore = leads.Funnel.IsDated ? [.. DaysBefore.Steps.Select(Days)] : [],
        };
    }

    private SideReport Side(int first, int[] mqls) => SideOf(figure => figure switch
    {
        PairFigures.ConversionRate => Rate(first + figure, mqls, "There is no MQL."),
        PairFigures.Recall => ShareOfConverters(first + figure, mqls.Count(lead => leads[lead].Converted)),
        _ => every.Of(figures, first + figure, WhyNot(figure)),
    });

    private SideReport SideDifference() => SideOf(figure => every.Difference(
        figures, PairFigures.Predicted + figure, PairFigures.Rules + figure, WhyNot(figure)));

    private static SideReport SideOf(Func<int, Estimate> of) => new()
    {
        ConversionRate = of(PairFigures.ConversionRate),
        Recall = of(PairFigures.Recall),
        Lift = of(PairFigures.Lift),
        ConversionsFound = of(PairFigures.Found),
        Opportunities = of(PairFigures.Opportunities),
        Pipeline = of(PairFigures.Pipeline),
        WonRevenue = of(PairFigures.WonRevenue),
        CostPerOpportunity = of(PairFigures.CostPerOpportunity),
        WastedTouches = of(PairFigures.WastedTouches),
    };

    private CellReport Cell(int cell, int[] members)
    {
        const string Nobody = "No lead is in this cell.";
        CellReport Of(int figure, int[] those) =>
            new(those.Length, those.Count(lead => leads[lead].Converted), Rate(figure, those, Nobody));
        var isKnown = members.Any(lead => leads[lead].Worked is not null);
        return Of(PairFigures.Cells + cell, members) with
        {
            Worked = isKnown
                ? Of(PairFigures.Worked + cell, [.. members.Where(lead => leads[lead].Worked == true)])
                : null,
            NotWorked = isKnown
                ? Of(PairFigures.NotWorked + cell, [.. members.Where(lead => leads[lead].Worked == false)])
                : null,
        };
    }

    private DaysBeforeReport Days(int days, int step)
    {
        var (predicted, rules) = (PairFigures.Days + step, PairFigures.Days + DaysBefore.Steps.Length + step);
        int Called(CalledLeads called) => _converters.Count(lead => called.DaysBefore(lead) >= days);
        return new DaysBeforeReport(
            days, ShareOfConverters(predicted, Called(pair.Predicted)), ShareOfConverters(rules, Called(pair.Rules)),
            every.Difference(figures, predicted, rules));
    }

    private Estimate ShareOfConverters(int figure, int count) => every.Rate(
        figures, figure, _converters.Length, count,
        AccountsOf(_converters), "No lead converted.");

    private Estimate Rate(int figure, int[] those, string whyNot) => every.Rate(
        figures, figure, those.Length, those.Count(lead => leads[lead].Converted),
        AccountsOf(those), whyNot);

    /// <summary>How many accounts leads are of, which stand account by account.</summary>
    private int AccountsOf(int[] those)
    {
        var (accounts, last) = (0, -1);
        foreach (var lead in those)
        {
            accounts += leads.AccountOf[lead] != last ? 1 : 0;
            last = leads.AccountOf[lead];
        }

        return accounts;
    }

    private string? WhyNot(int figure) => figure switch
    {
        PairFigures.Opportunities when !leads.Funnel.OpportunitiesKnown => "The funnel tells of no opportunities.",
        PairFigures.Pipeline or PairFigures.WonRevenue when !leads.Funnel.AmountsKnown =>
            "The funnel tells of no amounts.",
        PairFigures.CostPerOpportunity when !leads.Funnel.CostKnown =>
            "The funnel tells neither of opportunities nor of costs.",
        PairFigures.WastedTouches when leads.Funnel.TouchesPerWorkedLead is null =>
            "The funnel does not tell what sales did with leads.",
        _ => null,
    };
}
