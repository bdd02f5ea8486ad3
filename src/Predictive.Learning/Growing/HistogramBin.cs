namespace Predictive.Learning.Growing;

/// <summary>The sums over the rows of one bin, in fixed-point units: exact, and the same in any order.</summary>
internal struct HistogramBin
{
    /// <summary>The sum of gradients.</summary>
    public long Gradient;

    /// <summary>The sum of hessians.</summary>
    public long Hessian;

    /// <summary>How many rows.</summary>
    public int Rows;

    /// <summary>Both together.</summary>
    public static HistogramBin operator +(HistogramBin one, HistogramBin other) => new()
    {
        Gradient = one.Gradient + other.Gradient,
        Hessian = one.Hessian + other.Hessian,
        Rows = one.Rows + other.Rows,
    };

    /// <summary>What is left of one without the other.</summary>
    public static HistogramBin operator -(HistogramBin one, HistogramBin other) => new()
    {
        Gradient = one.Gradient - other.Gradient,
        Hessian = one.Hessian - other.Hessian,
        Rows = one.Rows - other.Rows,
    };

    /// <summary>Adds one row.</summary>
    public void AddRow(long gradient, long hessian)
    {
        Gradient += gradient;
        Hessian += hessian;
        Rows++;
    }

    /// <summary>Takes the other's rows away.</summary>
    public void Subtract(in HistogramBin other)
    {
        Gradient -= other.Gradient;
        Hessian -= other.Hessian;
        Rows -= other.Rows;
    }
}
