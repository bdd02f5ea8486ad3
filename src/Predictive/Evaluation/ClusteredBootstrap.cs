namespace Predictive.Evaluation;

/// <summary>
/// Computes figures from weights: one number each, NaN where a figure cannot be said under these weights.
/// </summary>
/// <param name="weights">The weight of each row times how often its account was drawn; many are 0.</param>
/// <param name="figures">To be filled with one number a figure.</param>
public delegate void RoundFigures(ReadOnlySpan<double> weights, Span<double> figures);

/// <summary>
/// Draws accounts with replacement, as many as there are, and asks what every figure would have been (Efron, 1979;
/// clusters: Davison and Hinkley, 1997, 3.8). Rows of one account move together, so that a few accounts with many
/// leads do not pass for much evidence. Rows stay where they are, only weights change: what is sorted once stays
/// sorted.
/// </summary>
public static class ClusteredBootstrap
{
    /// <summary>The usual number of rounds.</summary>
    public const int UsualRounds = 500;

    /// <summary>The fewest rounds whose outer 2.5 % mean something.</summary>
    public const int FewestRounds = 40;

    /// <summary>Draws all rounds.</summary>
    /// <param name="weights">The weight of each row.</param>
    /// <param name="clusters">The account of each row.</param>
    /// <param name="figures">How many figures a round has.</param>
    /// <param name="compute">Computes a round's figures; called from many threads at once.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="seed">The only source of chance; the number of threads changes nothing.</param>
    /// <param name="threads">How many threads at most; null for as many as the machine has.</param>
    public static BootstrapRounds Run(
        double[] weights,
        int[] clusters,
        int figures,
        RoundFigures compute,
        int rounds,
        ulong seed,
        int? threads = null)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(clusters);
        ArgumentNullException.ThrowIfNull(compute);
        if (clusters.Length != weights.Length)
        {
            throw new ArgumentException(
                $"{weights.Length} weights need as many clusters; there are {clusters.Length}.");
        }

        if (rounds < FewestRounds)
        {
            throw new ArgumentOutOfRangeException(
                nameof(rounds), rounds, $"An interval needs at least {FewestRounds} rounds; {UsualRounds} is usual.");
        }

        var accounts = Renumbered(clusters, out var count);
        var drawn = new double[rounds * figures];
        Parallel.For(
            0,
            rounds,
            new ParallelOptions { MaxDegreeOfParallelism = threads ?? Environment.ProcessorCount },
            () => (Times: new int[count], Weights: new double[weights.Length]),
            (round, _, room) =>
            {
                Draw(room.Times, SeededChance.For(seed, round));
                for (var row = 0; row < accounts.Length; row++)
                {
                    room.Weights[row] = weights[row] * room.Times[accounts[row]];
                }

                compute(room.Weights, drawn.AsSpan(round * figures, figures));
                return room;
            },
            static _ => { });
        return new BootstrapRounds(drawn, figures, count);
    }

    /// <summary>How often each account is drawn in one round.</summary>
    internal static void Draw(int[] times, SeededChance chance)
    {
        Array.Clear(times);
        for (var draw = 0; draw < times.Length; draw++)
        {
            times[chance.Below(times.Length)]++;
        }
    }

    private static int[] Renumbered(int[] clusters, out int count)
    {
        var distinct = clusters.Distinct().Order().ToArray();
        count = distinct.Length;
        return Array.ConvertAll(clusters, cluster => Array.BinarySearch(distinct, cluster));
    }
}
