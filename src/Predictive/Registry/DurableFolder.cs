namespace Predictive.Registry;

/// <summary>
/// Writes a folder of files so that it is there whole, or not at all, even if the machine stops in between or others
/// write at the same time.
/// </summary>
internal static class DurableFolder
{
    /// <summary>Begins the names of what is being written; nobody reads it.</summary>
    public const string UnfinishedPrefix = ".unfinished-";

    private const int MostAttempts = 1000;

    private static int _claims;

    /// <summary>Writes the files aside, flushes them to the disk, and gives the folder its name.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">Its files, by name.</param>
    /// <param name="now">The time (UTC), by which what earlier runs left unfinished is old enough to go.</param>
    /// <returns>Whether the name was free; if not, nothing is left behind.</returns>
    public static bool TryCreate(string folder, IReadOnlyDictionary<string, byte[]> files, DateTime now)
    {
        var parent = Path.GetDirectoryName(folder)!;
        var madeParent = !Directory.Exists(parent);
        Directory.CreateDirectory(parent);
        try
        {
            AbandonedFolders.Remove(parent, now);
            return TryWrite(parent, folder, files);
        }
        finally
        {
            if (madeParent)
            {
                DeleteIfEmpty(parent);
            }
        }
    }

    private static bool TryWrite(string parent, string folder, IReadOnlyDictionary<string, byte[]> files)
    {
        using var claim = Claim(parent, Path.GetFileName(folder));
        var aside = $"{claim.Name}.files";
        try
        {
            Delete(aside);
            Directory.CreateDirectory(aside);
            foreach (var (name, bytes) in files)
            {
                using var stream = new FileStream(Path.Combine(aside, name), FileMode.CreateNew, FileAccess.Write);
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            return TryMove(aside, folder);
        }
        finally
        {
            Delete(aside);
        }
    }

    /// <summary>
    /// A file of our own beside the folder, gone when it is closed; what bears its name is ours too. No name is taken
    /// twice by one process, and none that another machine's process of the same number has.
    /// </summary>
    private static FileStream Claim(string parent, string name)
    {
        for (var attempt = 1; ; attempt++)
        {
            var number = Interlocked.Increment(ref _claims);
            var path = Path.Combine(parent, $"{UnfinishedPrefix}{Environment.ProcessId}-{name}-{number}");
            try
            {
                const FileOptions GoneWhenClosed = FileOptions.DeleteOnClose;
                return new FileStream(
                    path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, GoneWhenClosed);
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                // Another writer's, or left behind by one that was stopped.
            }
        }
    }

    private static bool TryMove(string aside, string folder)
    {
        try
        {
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
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
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
