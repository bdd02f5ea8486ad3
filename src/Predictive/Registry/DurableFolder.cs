namespace Predictive.Registry;

/// <summary>
/// Writes a folder of files so that it is there whole, or not at all, even if the machine stops in between.
/// </summary>
internal static class DurableFolder
{
    /// <summary>Begins the names of folders that are being written; nobody reads them.</summary>
    public const string UnfinishedPrefix = ".unfinished-";

    /// <summary>Writes the files aside, flushes them to the disk, and gives the folder its name.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">Its files, by name.</param>
    /// <param name="now">The time (UTC), by which what earlier runs left unfinished is old enough to go.</param>
    /// <returns>Whether the name was free; if not, nothing is left behind.</returns>
    public static bool TryCreate(string folder, IReadOnlyDictionary<string, byte[]> files, DateTime now)
    {
        var parent = Path.GetDirectoryName(folder)!;
        var aside = Path.Combine(parent, $"{UnfinishedPrefix}{Environment.ProcessId}-{Path.GetFileName(folder)}");
        var madeParent = !Directory.Exists(parent);
        Directory.CreateDirectory(parent);
        try
        {
            AbandonedFolders.Remove(parent, now);
            if (Directory.Exists(aside))
            {
                Directory.Delete(aside, recursive: true);
            }

            Directory.CreateDirectory(aside);
            foreach (var (name, bytes) in files)
            {
                using var stream = new FileStream(Path.Combine(aside, name), FileMode.CreateNew, FileAccess.Write);
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            if (Directory.Exists(folder))
            {
                return false;
            }

            Directory.Move(aside, folder);
            return true;
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            return false;
        }
        finally
        {
            if (Directory.Exists(aside))
            {
                Directory.Delete(aside, recursive: true);
            }

            if (madeParent)
            {
                DeleteIfEmpty(parent);
            }
        }
    }

    /// <summary>Removes the folder made for a first version of which nothing came.</summary>
    private static void DeleteIfEmpty(string folder)
    {
        try
        {
            Directory.Delete(folder);
        }
        catch (IOException)
        {
            // It is not empty: the version stands in it, or another run's.
        }
    }
}
