using Predictive.Tables;

namespace Predictive.Commands.Rendering;

/// <summary>Writes scores as a CSV, or as Parquet where the file's name says so, whole or not at all.</summary>
internal static class ScoreFile
{
    /// <summary>Writes one row a lead, in their order.</summary>
    /// <returns>How many of them are predicted MQLs.</returns>
    public static int Write(string path, IEnumerable<ScoredLead> leads, CancellationToken cancellation)
    {
        var mqls = 0;
        if (TableFiles.IsParquet(path))
        {
            ParquetTableWriter.WriteFile(path, ScoreRow.Columns, table => WriteRows(row => table.Write(row)));
        }
        else
        {
            TableWriter.WriteFile(path, table =>
            {
                table.Write([.. ScoreRow.Columns.Select(column => column.Name)]);
                WriteRows(row => table.Write(row));
            });
        }

        return mqls;

        void WriteRows(Action<string?[]> write)
        {
            foreach (var lead in leads)
            {
                cancellation.ThrowIfCancellationRequested();
                mqls += lead.IsPredictedMql ? 1 : 0;
                write(ScoreRow.Of(lead));
            }
        }
    }
}
