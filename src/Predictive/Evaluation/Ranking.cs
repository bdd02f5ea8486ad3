namespace Predictive.Evaluation;

/// <summary>
/// Rows sorted once, highest score first, so that every metric of every resampling is one pass. Equal scores form one
/// tie, and rows within a tie stand in an order of their own values: the same rows in another order give the same
/// bits.
/// </summary>
public sealed class Ranking
{
    private readonly int[] _order;
    private readonly double[] _scores;
    private readonly double[] _labels;
    private readonly double[] _weights;
    private readonly int[] _tieEnds;

    private Ranking(int[] order, double[] scores, double[] labels, double[] weights)
    {
        _order = order;
        _scores = Array.ConvertAll(order, row => scores[row]);
        _labels = Array.ConvertAll(order, row => labels[row]);
        _weights = Array.ConvertAll(order, row => weights[row]);
        _tieEnds = EndsOfTies(_scores);
    }

    /// <summary>For each rank, the row that stands there.</summary>
    public ReadOnlySpan<int> Order => _order;

    /// <summary>The scores, highest first.</summary>
    public ReadOnlySpan<double> Scores => _scores;

    /// <summary>The labels, in rank order.</summary>
    public ReadOnlySpan<double> Labels => _labels;

    /// <summary>The rows' own weights, in rank order.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    /// <summary>The rank after the last row of each tie, highest score first.</summary>
    public ReadOnlySpan<int> TieEnds => _tieEnds;

    /// <summary>How many rows there are.</summary>
    public int Rows => _order.Length;

    /// <summary>Ranks rows by score.</summary>
    /// <param name="scores">Any number but NaN; higher ranks first.</param>
    /// <param name="labels">0 or 1 a row.</param>
    /// <param name="weights">A weight of 0 or above a row.</param>
    /// <param name="clusters">The account of each row, or empty; settles only the order within a tie.</param>
    public static Ranking Of(
        ReadOnlySpan<double> scores,
        ReadOnlySpan<double> labels,
        ReadOnlySpan<double> weights,
        ReadOnlySpan<int> clusters = default)
    {
        if (labels.Length != scores.Length || weights.Length != scores.Length)
        {
            throw new ArgumentException(
                $"{scores.Length} scores need as many labels and weights; " +
                $"there are {labels.Length} and {weights.Length}.");
        }

        var (score, label, weight) = (scores.ToArray(), labels.ToArray(), weights.ToArray());
        var cluster = clusters.IsEmpty ? new int[score.Length] : clusters.ToArray();
        if (Array.FindIndex(score, double.IsNaN) is var odd and >= 0)
        {
            throw new ArgumentException(
                $"The score of row {odd} is not a number; rows without a score cannot be ranked.");
        }

        var order = Enumerable.Range(0, score.Length).ToArray();
        Array.Sort(order, (a, b) =>
        {
            var by = score[b].CompareTo(score[a]);
            by = by != 0 ? by : label[a].CompareTo(label[b]);
            by = by != 0 ? by : weight[a].CompareTo(weight[b]);
            by = by != 0 ? by : cluster[a].CompareTo(cluster[b]);
            return by != 0 ? by : a.CompareTo(b);
        });
        return new Ranking(order, score, label, weight);
    }

    /// <summary>Ranks scored rows by likelihood.</summary>
    public static Ranking Of(ScoredRows rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Of(rows.Likelihoods, rows.Labels, rows.Weights, rows.Clusters);
    }

    /// <summary>One value a row, brought into rank order.</summary>
    public T[] Arrange<T>(ReadOnlySpan<T> values)
    {
        var arranged = new T[_order.Length];
        for (var rank = 0; rank < arranged.Length; rank++)
        {
            arranged[rank] = values[_order[rank]];
        }

        return arranged;
    }

    private static int[] EndsOfTies(double[] scores)
    {
        var ends = new List<int>(scores.Length);
        for (var rank = 1; rank <= scores.Length; rank++)
        {
            if (rank == scores.Length || scores[rank] != scores[rank - 1])
            {
                ends.Add(rank);
            }
        }

        return [.. ends];
    }
}
