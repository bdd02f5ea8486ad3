using System.Globalization;
using Predictive.Features;
using Predictive.Learning;
using Predictive.Registry;
using Predictive.Tables;

namespace Predictive.Commands.Rendering;

/// <summary>
/// Writes the features of leads, which exported models read: as a CSV, or as Parquet by the file's name.
/// </summary>
internal static class FeatureFile
{
    /// <summary>Writes one row a lead: its id, and a column for each feature of the version.</summary>
    /// <param name="path">The file.</param>
    /// <param name="version">The version whose features they are.</param>
    /// <param name="leads">The leads.</param>
    /// <param name="key">The name of the column of ids.</param>
    /// <param name="cancellation">Stops between two leads; nothing is written then.</param>
    public static void Write(
        string path, ModelVersion version, IEnumerable<DescribedLead> leads, string key, CancellationToken cancellation)
    {
        WrittenColumn[] columns =
        [
            new(key, ColumnKind.Text),
            .. version.Model.Catalogue.Features.Select(feature => new WrittenColumn(feature.Name, KindOf(feature))),
        ];
        if (TableFiles.IsParquet(path))
        {
            ParquetTableWriter.WriteFile(path, columns, table => WriteRows(row => table.Write(row)));
        }
        else
        {
            TableWriter.WriteFile(path, table =>
            {
                table.Write([.. columns.Select(column => column.Name)]);
                WriteRows(row => table.Write(row));
            });
        }

        void WriteRows(Action<string?[]> write)
        {
            foreach (var lead in leads)
            {
                cancellation.ThrowIfCancellationRequested();
                write([lead.LeadId, .. lead.Values.Select(Cell)]);
            }
        }
    }

    private static ColumnKind KindOf(Feature feature) => feature.Kind switch
    {
        FeatureKind.Number => ColumnKind.Number,
        FeatureKind.Category => ColumnKind.Text,
    };

    private static string? Cell(FeatureValue value) => value.Word
        ?? (float.IsNaN(value.Number) ? null : ((double)value.Number).ToString("R", CultureInfo.InvariantCulture));
}
