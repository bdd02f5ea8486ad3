namespace Predictive.Evaluation.Experiments;

/// <summary>
/// How leads lie in accounts: how many each has, and how alike the outcomes within one are. Together they say how much
/// less an experiment by account can tell than one by lead.
/// </summary>
public sealed record AccountSizes
{
    /// <summary>Accounts, each with at least one lead.</summary>
    public required int Accounts { get; init; }

    /// <summary>Leads per account.</summary>
    public required double MeanSize { get; init; }

    /// <summary>The standard deviation of leads per account, over their mean.</summary>
    public required double SizeVariation { get; init; }

    /// <summary>The variance of one lead's outcome.</summary>
    public required double Variance { get; init; }

    /// <summary>
    /// The intraclass correlation of outcomes within accounts (analysis of variance: Donner and Klar, Design and
    /// Analysis of Cluster Randomization Trials, 2000; unequal sizes: Donald and Donner, 1987), 95 % by resampling
    /// accounts; 0 where accounts are less alike than by chance.
    /// </summary>
    public required Estimate Correlation { get; init; }

    /// <summary>
    /// By how much the variance is that of independent leads: 1 + ((1 + cv²) m - 1) ICC (Eldridge, Ashby and Kerry,
    /// International Journal of Epidemiology 2006).
    /// </summary>
    public required Estimate DesignEffect { get; init; }

    /// <summary>Estimates them.</summary>
    /// <param name="accounts">The outcomes of the leads of each account; none is empty.</param>
    /// <param name="seed">The only source of chance.</param>
    public static AccountSizes Of(IReadOnlyList<double[]> accounts, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        AccountMoments[] moments = [.. accounts.Select(AccountMoments.Of)];
        Span<double> figures = stackalloc double[2];
        var ones = Enumerable.Repeat(1.0, moments.Length).ToArray();
        Fill(ones, figures);
        var (correlation, effect) = (figures[0], figures[1]);
        var drawn = ClusteredBootstrap.Run(
            ones, [.. Enumerable.Range(0, moments.Length)], 2, Fill, ClusteredBootstrap.UsualRounds, seed);
        var sum = AccountMoments.Together(moments, ones);
        var mean = sum.Leads / moments.Length;
        return new AccountSizes
        {
            Accounts = moments.Length,
            MeanSize = mean,
            SizeVariation = Math.Sqrt(Math.Max(0, (sum.SquaredLeads / moments.Length / (mean * mean)) - 1)),
            Variance = Math.Max(0, (sum.Squares / sum.Leads) - Math.Pow(sum.Sum / sum.Leads, 2)),
            Correlation = drawn.Interval(0, correlation),
            DesignEffect = drawn.Interval(1, effect),
        };

        void Fill(ReadOnlySpan<double> weights, Span<double> filled)
        {
            var one = AccountMoments.Together(moments, weights);
            filled[0] = Math.Max(0, one.Correlation);
            filled[1] = 1 + (((one.SquaredLeads / one.Leads) - 1) * filled[0]);
        }
    }
}
