namespace Predictive.Evaluation.Comparing;

/// <summary>Which share of all converters each side had made MQLs at least so many days before.</summary>
internal sealed class DaysBefore
{
    /// <summary>The numbers of days.</summary>
    public static readonly int[] Steps = [0, 7, 14, 30, 60];

    private readonly (int Lead, int Predicted, int Rules)[] _converters;

    public DaysBefore(ComparedLeads leads, MqlPair pair) => _converters =
    [
        .. from lead in Enumerable.Range(0, leads.Count)
           where leads[lead].Converted && pair.Has(lead)
           select (lead, StepsOf(pair.Predicted.DaysBefore(lead)), StepsOf(pair.Rules.DaysBefore(lead))),
    ];

    /// <summary>Fills a share for each of <see cref="Steps"/> by prediction, then as many by the rules.</summary>
    public void Fill(LeadWeights weights, Span<double> figures)
    {
        Span<int> predicted = stackalloc int[Steps.Length + 1], rules = stackalloc int[Steps.Length + 1];
        predicted.Clear();
        rules.Clear();
        foreach (var (lead, byPrediction, byRules) in _converters)
        {
            predicted[byPrediction] += weights.Times[lead];
            rules[byRules] += weights.Times[lead];
        }

        FillShares(predicted, figures[..Steps.Length]);
        FillShares(rules, figures[Steps.Length..]);
    }

    /// <summary>How many of the steps a number of days reaches: 0 for none, also where it is not known.</summary>
    private static int StepsOf(double days)
    {
        var steps = 0;
        while (steps < Steps.Length && days >= Steps[steps])
            steps++;
        return steps;
    }

    private static void FillShares(ReadOnlySpan<int> byStep, Span<double> shares)
    {
        var all = 0;
        foreach (var count in byStep)
            all += count;
        var reached = 0;
        for (var step = shares.Length - 1; step >= 0; step--)
        {
            reached += byStep[step + 1];
            shares[step] = (double)reached / all;
        }
    }
}
