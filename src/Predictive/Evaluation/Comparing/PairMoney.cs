namespace Predictive.Evaluation.Comparing;

/// <summary>What both sides of a pair of MQLs brought and cost.</summary>
internal sealed class PairMoney
{
    private readonly ComparedFunnel _funnel;
    private readonly (int Lead, int Cell, double Opportunities, double Pipeline, double Won)[] _deals;
    private readonly double[] _spends;

    public PairMoney(ComparedLeads leads, MqlPair pair)
    {
        _funnel = leads.Funnel;
        var members = Enumerable.Range(0, leads.Count).Where(pair.Has).ToArray();
        _deals =
        [
            .. from lead in members
               where leads[lead].Opportunities > 0 && pair.CellOf(lead) != MqlPair.Cells - 1
               let one = leads[lead]
               select (lead, pair.CellOf(lead), one.Opportunities, one.Pipeline, one.WonRevenue),
        ];
        _spends = new double[leads.Accounts];
        foreach (var lead in members)
            _spends[leads.AccountOf[lead]] += leads[lead].Spend;
    }

    /// <summary>Fills the money figures of both sides.</summary>
    /// <param name="weights">How often each lead counts.</param>
    /// <param name="figures">The figures of the pair.</param>
    /// <param name="all">The leads in each cell.</param>
    /// <param name="converted">Those that converted.</param>
    public void Fill(LeadWeights weights, Span<double> figures, ReadOnlySpan<int> all, ReadOnlySpan<int> converted)
    {
        Span<double> predicted = stackalloc double[3], rules = stackalloc double[3];
        predicted.Clear();
        rules.Clear();
        foreach (var (lead, cell, opportunities, pipeline, won) in _deals)
        {
            double times = weights.Times[lead];
            if (MqlPair.IsPredicted(cell))
                Add(predicted, times * opportunities, times * pipeline, times * won);
            if (MqlPair.IsRules(cell))
                Add(rules, times * opportunities, times * pipeline, times * won);
        }

        var spend = 0.0;
        for (var account = 0; account < _spends.Length; account++)
            spend += weights.Accounts[account] * _spends[account];
        FillSide(figures[PairFigures.Predicted..], predicted, all[0] + all[1], converted[0] + converted[1], spend);
        FillSide(figures[PairFigures.Rules..], rules, all[0] + all[2], converted[0] + converted[2], spend);
    }

    private void FillSide(Span<double> side, ReadOnlySpan<double> sums, int mqls, int found, double spend)
    {
        side[PairFigures.Opportunities] = _funnel.OpportunitiesKnown ? sums[0] : double.NaN;
        side[PairFigures.Pipeline] = _funnel.AmountsKnown ? sums[1] : double.NaN;
        side[PairFigures.WonRevenue] = _funnel.AmountsKnown ? sums[2] : double.NaN;
        side[PairFigures.CostPerOpportunity] = _funnel.CostKnown
            ? (spend + (mqls * _funnel.WorkCost)) / sums[0]
            : double.NaN;
        side[PairFigures.WastedTouches] = (mqls - found) * (_funnel.TouchesPerWorkedLead ?? double.NaN);
    }

    private static void Add(Span<double> sums, double opportunities, double pipeline, double won)
    {
        sums[0] += opportunities;
        sums[1] += pipeline;
        sums[2] += won;
    }
}
