using Predictive.Learning.Binning;
using Predictive.Learning.Kernels;

namespace Predictive.Learning.Growing;

/// <summary>All columns that can be asked about, dealt into tiles: at least one a thread.</summary>
internal sealed class CodeTiles
{
    private const int MostBins = 4096;
    private const int FewestColumns = 4;
    private const int ChunkRows = 4096;
    private const int RowsWorthJoining = 50_000;
    private const int MostJointCodes = 256;

    /// <summary>Deals out the columns and copies their bins.</summary>
    /// <param name="matrix">The bins of all columns.</param>
    /// <param name="columns">The columns that can be asked about, in the order in which equals are preferred.</param>
    /// <param name="team">Who works.</param>
    /// <param name="rowsWorthJoining">From how many rows on columns with few bins share a byte.</param>
    public CodeTiles(
        BinnedMatrix matrix, int[] columns, WorkTeam team, int rowsWorthJoining = RowsWorthJoining)
    {
        var mostCodes = matrix.Rows >= rowsWorthJoining ? MostJointCodes : 0;
        var bins = columns.Sum(column => CodeTile.PaddedBins(matrix.ValueBins(column)));
        var wanted = Math.Max((bins + MostBins - 1) / MostBins, team.Threads);
        wanted = (wanted + team.Threads - 1) / team.Threads * team.Threads;
        var count = Math.Clamp(wanted, 1, Math.Max(1, columns.Length / FewestColumns));
        Tiles = new CodeTile[count];
        for (var tile = 0; tile < count; tile++)
        {
            int[] dealt = [.. columns.Where((_, rank) => rank % count == tile)];
            Tiles[tile] = new CodeTile(matrix, dealt, Bins, mostCodes);
            Bins += Tiles[tile].Bins;
        }

        var chunks = (matrix.Rows + ChunkRows - 1) / ChunkRows;
        team.Run(chunks, chunks > 1, chunk =>
        {
            var start = chunk * ChunkRows;
            foreach (var tile in Tiles)
            {
                tile.Fill(matrix, start, Math.Min(ChunkRows, matrix.Rows - start));
            }
        });
    }

    /// <summary>The tiles.</summary>
    public CodeTile[] Tiles { get; }

    /// <summary>How many bins a histogram of all columns has.</summary>
    public int Bins { get; }
}
