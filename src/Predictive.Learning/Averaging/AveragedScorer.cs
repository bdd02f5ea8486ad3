namespace Predictive.Learning.Averaging;

/// <summary>The mean of the margins of several scorers over the same columns, each counting the same.</summary>
public sealed class AveragedScorer : IScorer
{
    private readonly IScorer[] _scorers;

    /// <summary>Takes the scorers as they are.</summary>
    /// <exception cref="ArgumentException">There are fewer than two, or their columns differ.</exception>
    public AveragedScorer(IReadOnlyList<IScorer> scorers)
    {
        ArgumentNullException.ThrowIfNull(scorers);
        if (scorers.Count < 2)
        {
            throw new ArgumentException(
                $"An average needs two or more scorers; {scorers.Count} came.", nameof(scorers));
        }

        foreach (var scorer in scorers)
        {
            RowShape.Check(scorer.Columns, scorers[0].Columns, "a scorer of the average");
        }

        _scorers = [.. scorers];
    }

    /// <inheritdoc/>
    public IReadOnlyList<FeatureColumn> Columns => _scorers[0].Columns;

    /// <summary>The scorers whose margins are averaged.</summary>
    public ReadOnlySpan<IScorer> Scorers => _scorers;

    /// <inheritdoc/>
    public double Margin(ReadOnlySpan<float> row)
    {
        var sum = 0.0;
        foreach (var scorer in _scorers)
        {
            sum += scorer.Margin(row);
        }

        return sum / _scorers.Length;
    }

    /// <inheritdoc/>
    public void Margins(FeatureMatrix rows, Memory<double> margins, int threads = 1)
    {
        RowShape.Check(rows, margins.Length, Columns);
        margins.Span.Clear();
        var own = new double[margins.Length];
        foreach (var scorer in _scorers)
        {
            scorer.Margins(rows, own, threads);
            Add(own, margins.Span);
        }

        foreach (ref var margin in margins.Span)
        {
            margin /= _scorers.Length;
        }
    }

    /// <inheritdoc/>
    /// <remarks>Contributions are additive, so those of a mean are the mean of the contributions.</remarks>
    public double Explain(ReadOnlySpan<float> row, Span<double> contributions)
    {
        RowShape.Check(contributions.Length, Columns);
        contributions.Clear();
        Span<double> own = contributions.Length <= 256 ? stackalloc double[256] : new double[contributions.Length];
        own = own[..contributions.Length];
        var expected = 0.0;
        foreach (var scorer in _scorers)
        {
            expected += scorer.Explain(row, own);
            for (var column = 0; column < own.Length; column++)
            {
                contributions[column] += own[column] / _scorers.Length;
            }
        }

        return expected / _scorers.Length;
    }

    private static void Add(ReadOnlySpan<double> margins, Span<double> sums)
    {
        for (var row = 0; row < sums.Length; row++)
        {
            sums[row] += margins[row];
        }
    }
}
