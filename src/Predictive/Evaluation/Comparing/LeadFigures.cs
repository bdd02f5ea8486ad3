namespace Predictive.Evaluation.Comparing;

/// <summary>Some figures of a comparison, under any weights of the leads; who is an MQL is fixed.</summary>
internal abstract class LeadFigures
{
    /// <summary>How many figures.</summary>
    public abstract int Count { get; }

    /// <summary>Where they begin among those of all.</summary>
    public int First { get; set; }

    /// <summary>Fills one number a figure; NaN where one cannot be said. Called from many threads at once.</summary>
    public abstract void Fill(LeadWeights weights, Span<double> figures);
}
