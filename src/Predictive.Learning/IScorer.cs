using Predictive.Learning.Predicting;

namespace Predictive.Learning;

/// <summary>What a learner learned: immutable, and safe to use from many threads at once.</summary>
public interface IScorer
{
    /// <summary>The columns a row must have, in order.</summary>
    IReadOnlyList<FeatureColumn> Columns { get; }

    /// <summary>
    /// The margin of one row, before any inverse link: uncalibrated log-odds where chances were learned, and what
    /// <see cref="Boosting.InverseLink"/> turns into an amount where amounts were.
    /// </summary>
    /// <param name="row">One value a column; numbers, or category codes by <see
    /// cref="FeatureColumn.CodeOf"/>.</param>
    double Margin(ReadOnlySpan<float> row);

    /// <summary>What each column adds to the margin of one row.</summary>
    /// <param name="row">One value a column.</param>
    /// <param name="contributions">Filled with one number a column.</param>
    /// <returns>The base margin; base + contributions = <see cref="Margin"/> to 1e-6.</returns>
    double Explain(ReadOnlySpan<float> row, Span<double> contributions);

    /// <summary>The margins of many rows: the bits of <see cref="Margin"/>, faster.</summary>
    /// <param name="rows">A matrix with this scorer's columns.</param>
    /// <param name="margins">Filled with one margin a row.</param>
    /// <param name="threads">How many threads may work; 0 for as many as there are cores. Never changes a
    /// result.</param>
    /// <exception cref="ArgumentException">The columns, or the length of the margins, do not fit.</exception>
    void Margins(FeatureMatrix rows, Memory<double> margins, int threads = 1) =>
        RowByRow.Margins(this, rows, margins, threads);
}
