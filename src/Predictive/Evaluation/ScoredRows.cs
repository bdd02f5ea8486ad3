namespace Predictive.Evaluation;

/// <summary>Rows with a likelihood and what became of them: all that judging a model needs.</summary>
public sealed class ScoredRows
{
    /// <summary>
    /// Checks the arrays and takes them as they are, without a copy; they must not change afterwards.
    /// </summary>
    /// <param name="likelihoods">The likelihood of each row, 0 to 1.</param>
    /// <param name="labels">What became of each row: 1 converted, 0 did not.</param>
    /// <param name="weights">
    /// A finite weight above 0 a row, summing to one a lead; null where every row counts one.
    /// </param>
    /// <param name="clusters">
    /// The account of each row, 0 or above: rows of one account move together in every interval. Null where every row
    /// stands for itself. Number the accounts by their ids, not by the order of the rows, so that the same rows in
    /// another order give the same intervals.
    /// </param>
    /// <param name="keys">Stable ids that break ties of likelihood, or null.</param>
    public ScoredRows(
        double[] likelihoods, double[] labels, double[]? weights = null, int[]? clusters = null, string[]? keys = null)
    {
        ArgumentNullException.ThrowIfNull(likelihoods);
        ArgumentNullException.ThrowIfNull(labels);
        var rows = likelihoods.Length;
        Likelihoods = likelihoods;
        Labels = labels;
        Weights = weights ?? Ones(rows);
        Clusters = clusters ?? Enumerable.Range(0, rows).ToArray();
        Keys = keys;
        RequireLengths(rows);
        RequireValues();
    }

    /// <summary>The likelihood of each row, 0 to 1.</summary>
    public double[] Likelihoods { get; }

    /// <summary>1 where the row converted, 0 where it did not.</summary>
    public double[] Labels { get; }

    /// <summary>How much each row counts.</summary>
    public double[] Weights { get; }

    /// <summary>The account of each row.</summary>
    public int[] Clusters { get; }

    /// <summary>Stable ids that break ties of likelihood, if given.</summary>
    public string[]? Keys { get; }

    /// <summary>How many rows there are.</summary>
    public int Rows => Likelihoods.Length;

    /// <summary>These rows, in this order.</summary>
    public ScoredRows Take(ReadOnlySpan<int> rows)
    {
        var order = rows.ToArray();
        return new ScoredRows(
            Array.ConvertAll(order, row => Likelihoods[row]),
            Array.ConvertAll(order, row => Labels[row]),
            Array.ConvertAll(order, row => Weights[row]),
            Array.ConvertAll(order, row => Clusters[row]),
            Keys is { } keys ? Array.ConvertAll(order, row => keys[row]) : null);
    }

    private static double[] Ones(int rows)
    {
        var ones = new double[rows];
        Array.Fill(ones, 1);
        return ones;
    }

    private void RequireLengths(int rows)
    {
        int[] lengths = [Labels.Length, Weights.Length, Clusters.Length, Keys?.Length ?? rows];
        if (lengths.Any(length => length != rows))
        {
            throw new ArgumentException(
                $"{rows} likelihoods need one value a row of everything else; there are {Labels.Length} labels, " +
                $"{Weights.Length} weights, {Clusters.Length} clusters and {Keys?.Length ?? rows} keys.");
        }
    }

    private void RequireValues()
    {
        if (Array.FindIndex(Likelihoods, likelihood => likelihood is not (>= 0 and <= 1)) is var odd and >= 0)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"The likelihood of row {odd} is {Likelihoods[odd]}; allowed is 0 to 1. Give chances, not margins."));
        }

        if (Array.FindIndex(Labels, label => label is not (0 or 1)) is var strange and >= 0)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"The label of row {strange} is {Labels[strange]}; allowed are 0 and 1."));
        }

        if (Array.FindIndex(Weights, w => w is not (> 0 and < double.PositiveInfinity)) is var light and >= 0)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"The weight of row {light} is {Weights[light]}; allowed are finite weights above 0."));
        }

        if (Array.FindIndex(Clusters, cluster => cluster < 0) is var low and >= 0)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"The cluster of row {low} is {Clusters[low]}; allowed are indexes of 0 and above."));
        }

        if (Keys is not null && Array.FindIndex(Keys, key => key is null) is var absent and >= 0)
        {
            throw new ArgumentException($"The key of row {absent} is null; give every row a key, or none.");
        }
    }
}
