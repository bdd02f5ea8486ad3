namespace Predictive.Evaluation.Comparing;

/// <summary>
/// Resamples whole accounts (see <see cref="ClusteredBootstrap"/>) for figures that are made of counts and sums over
/// leads: rows are never touched again, only counted as often as their account was drawn. All figures see the same
/// draws, so that any two of them are paired.
/// </summary>
internal static class AccountRounds
{
    /// <summary>The figures of the leads as they are.</summary>
    public static double[] Measure(ComparedLeads leads, IReadOnlyList<LeadFigures> figures)
    {
        var once = new byte[leads.Count];
        Array.Fill(once, (byte)1);
        var accounts = new int[leads.Accounts];
        Array.Fill(accounts, 1);
        var values = new double[Number(figures)];
        FillAll(figures, new LeadWeights(once, accounts, once.Length), values);
        return values;
    }

    /// <summary>The figures of every round.</summary>
    /// <param name="leads">The leads.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="seed">The only source of chance; the number of threads changes nothing.</param>
    public static BootstrapRounds Run(
        ComparedLeads leads, IReadOnlyList<LeadFigures> figures, int rounds, ulong seed)
    {
        var count = Number(figures);
        var drawn = new double[rounds * count];
        var accountOf = leads.AccountOf;
        Parallel.For(
            0,
            rounds,
            () => (Accounts: new int[leads.Accounts], Leads: new byte[leads.Count]),
            (round, _, room) =>
            {
                ClusteredBootstrap.Draw(room.Accounts, SeededChance.For(seed, round));
                var total = 0L;
                for (var lead = 0; lead < accountOf.Length; lead++)
                {
                    var times = (byte)room.Accounts[accountOf[lead]];
                    room.Leads[lead] = times;
                    total += times;
                }

                FillAll(figures, new LeadWeights(room.Leads, room.Accounts, total), drawn.AsSpan(round * count, count));
                return room;
            },
            static _ => { });
        return new BootstrapRounds(drawn, count, leads.Accounts);
    }

    private static int Number(IReadOnlyList<LeadFigures> figures)
    {
        var first = 0;
        foreach (var some in figures)
        {
            some.First = first;
            first += some.Count;
        }

        return first;
    }

    private static void FillAll(IReadOnlyList<LeadFigures> figures, LeadWeights weights, Span<double> values)
    {
        foreach (var some in figures)
            some.Fill(weights, values.Slice(some.First, some.Count));
    }
}
