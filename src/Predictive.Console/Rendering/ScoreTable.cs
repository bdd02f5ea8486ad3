using Predictive.Data;
using Predictive.Registry;
using Predictive.Tables;

namespace Predictive.Commands.Rendering;

/// <summary>
/// Writes scores into a table of a database, one row a lead: those of files, and the version that gave them. Scores of
/// an earlier date never take the place of those of a later one.
/// </summary>
internal static class ScoreTable
{
    private static readonly WrittenColumn[] _columns = [.. ScoreRow.Columns, new("model", ColumnKind.Text)];

    /// <summary>The table of this name; refused before any work where it is of another shape.</summary>
    /// <exception cref="TableException">It cannot take scores.</exception>
    public static DatabaseTarget Find(DatabaseAddress address, string name) => DatabaseTarget.Find(
        address, new KeyedTable(name, _columns, Later: _columns.First(column => column.Name == "as_of")));

    /// <summary>Writes them.</summary>
    /// <returns>What became of the rows, and how many leads are predicted MQLs.</returns>
    /// <exception cref="BadInputException">The database failed in the middle; it says how far this came.</exception>
    public static (UpsertCount Count, int Mqls) Write(
        DatabaseTarget target, BatchScoring scoring, ModelName version, CancellationToken cancellation)
    {
        var mqls = 0;
        var rows = scoring.Run().Select(lead =>
        {
            cancellation.ThrowIfCancellationRequested();
            mqls += lead.IsPredictedMql ? 1 : 0;
            return (IReadOnlyList<string?>)[.. ScoreRow.Of(lead), version.ToString()];
        });
        try
        {
            return (target.Write(rows, cancellation), mqls);
        }
        catch (TableException e)
        {
            throw new BadInputException($"--into: {e.Message}", e);
        }
    }
}
