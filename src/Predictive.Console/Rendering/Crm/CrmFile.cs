using Predictive.Tables;

namespace Predictive.Commands.Rendering.Crm;

/// <summary>Writes scores in the shape of a CRM's import, as a CSV, whole or not at all.</summary>
internal static class CrmFile
{
    public static void Write(
        string path, CrmShape shape, IEnumerable<ScoreNews> news, CancellationToken cancellation) =>
        TableWriter.WriteFile(path, table =>
        {
            table.Write(shape.Columns);
            foreach (var one in news)
            {
                cancellation.ThrowIfCancellationRequested();
                table.Write(shape.Row(one));
            }
        });
}
