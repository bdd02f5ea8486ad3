namespace Predictive.Learning.Kernels;

/// <summary>Which columns of a tile are added to a histogram, and where they stand.</summary>
/// <param name="width">How many columns the tile has.</param>
/// <param name="wide">
/// How many of its first columns are wanted, all with <see cref="HistogramKernel.WideBins"/> bins one after the other;
/// a multiple of <see cref="HistogramKernel.WideColumns"/>.
/// </param>
/// <param name="places">The other columns wanted.</param>
internal readonly ref struct TileLayout(int width, int wide, ReadOnlySpan<ColumnPlace> places)
{
    /// <summary>How many columns the tile has.</summary>
    public int Width { get; } = width;

    /// <summary>How many of its first columns are wanted, all wide.</summary>
    public int Wide { get; } = wide;

    /// <summary>The other columns wanted.</summary>
    public ReadOnlySpan<ColumnPlace> Places { get; } = places;
}
