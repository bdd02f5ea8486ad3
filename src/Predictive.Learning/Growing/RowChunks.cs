namespace Predictive.Learning.Growing;

/// <summary>The fixed chunks in which rows are worked on, so that sums never depend on the number of threads.</summary>
internal static class RowChunks
{
    /// <summary>How many rows a chunk has; only the last may have fewer. A multiple of 64.</summary>
    public const int Rows = 8192;

    /// <summary>How many chunks some rows make.</summary>
    public static int Count(int rows) => (rows + Rows - 1) / Rows;

    /// <summary>Where a chunk starts.</summary>
    public static int Start(int chunk) => chunk * Rows;

    /// <summary>How many rows it has.</summary>
    public static int Length(int chunk, int rows) => Math.Min(Rows, rows - (chunk * Rows));
}
