using System.IO.Compression;
using Microsoft.ML;

namespace Predictive.MLNet.Trees;

/// <summary>
/// ML.NET's own file of a model, without the clock that ML.NET leaves in it: the same bytes for the same model.
/// </summary>
internal static class ModelZip
{
    private static readonly DateTimeOffset _noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The bytes that <c>MLContext.Model.Load</c> reads.</summary>
    public static byte[] Of(MLContext context, ITransformer model, DataViewSchema schema)
    {
        using var saved = new MemoryStream();
        context.Model.Save(model, schema, saved);
        saved.Position = 0;
        using var timeless = new MemoryStream();
        using (var from = new ZipArchive(saved, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(timeless, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                Copy(entry, to.CreateEntry(entry.FullName));
            }
        }

        return timeless.ToArray();
    }

    private static void Copy(ZipArchiveEntry from, ZipArchiveEntry to)
    {
        to.LastWriteTime = _noTime;
        using var read = from.Open();
        using var write = to.Open();
        read.CopyTo(write);
    }
}
