using System.Diagnostics;
using System.Globalization;

namespace Predictive.Registry;

/// <summary>Clears away the unfinished folders of processes that were killed while they wrote.</summary>
internal static class AbandonedFolders
{
    /// <summary>
    /// After this long without a change an unfinished folder of a process that is not here any more is abandoned; the
    /// process may write from another machine, where a version takes seconds.
    /// </summary>
    private static readonly TimeSpan _quiet = TimeSpan.FromMinutes(1);

    /// <summary>After this long it is, whatever process has the number now.</summary>
    private static readonly TimeSpan _old = TimeSpan.FromDays(1);

    /// <summary>Removes the abandoned folders of a model; one that cannot be removed stays.</summary>
    public static void Remove(string parent, DateTime now)
    {
        foreach (var folder in Directory.EnumerateDirectories(parent, $"{DurableFolder.UnfinishedPrefix}*"))
        {
            var age = now - Directory.GetLastWriteTimeUtc(folder);
            if (age >= _old || (age >= _quiet && !IsAlive(ProcessOf(folder))))
            {
                TryDelete(folder);
            }
        }
    }

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another run clears it away too, or someone looks at it: nobody reads it as a version, so it may stay.
        }
    }

    private static int? ProcessOf(string folder)
    {
        var number = Path.GetFileName(folder)[DurableFolder.UnfinishedPrefix.Length..].Split('-')[0];
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    private static bool IsAlive(int? process)
    {
        try
        {
            return process is { } id && Process.GetProcessById(id) is var found && !found.HasExited;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
