using System.Formats.Tar;
using System.Globalization;
using System.Text;

namespace Predictive.Tables;

/// <summary>
/// Writes a text file whole or not at all: aside, in the same folder, then in one move over what was there. A symbolic
/// link stays, and its target is written; what is no regular file (a pipe, a device) is never touched.
/// </summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static int _asides;

    /// <summary>Whether a path, its links followed, is a regular file or free for one.</summary>
    /// <exception cref="IOException">Its links lead round in a circle.</exception>
    public static bool CanWrite(string path)
    {
        var real = RealPath.Of(path);
        return !Directory.Exists(real) && (File.Exists(real) ? IsRegular(real) : !IsOfAProcess(real));
    }

    /// <summary>Writes a file, UTF-8 without a byte order mark.</summary>
    /// <param name="path">The file; the access rights of one that is there are kept.</param>
    /// <param name="write">Writes the text; if it throws, the file is as it was.</param>
    /// <exception cref="IOException">The path is no regular file, or cannot be written.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        WriteBytes(path, file =>
        {
            using var text = new StreamWriter(file, _utf8, leaveOpen: true);
            write(text);
        });
    }

    /// <summary>Writes a file of bytes.</summary>
    /// <param name="path">The file; the access rights of one that is there are kept.</param>
    /// <param name="write">Writes the bytes; if it throws, the file is as it was.</param>
    /// <exception cref="IOException">The path is no regular file, or cannot be written.</exception>
    public static void WriteBytes(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(write);
        if (!CanWrite(path))
            throw new IOException($"{path} is no regular file and is left as it is; give a file to write.");
        var real = RealPath.Of(path);
        var file = CreateAside(Path.GetDirectoryName(real)!);
        try
        {
            using (file)
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            KeepRights(real, file.Name);
            File.Move(file.Name, real, overwrite: true);
        }
        catch
        {
            File.Delete(file.Name);
            throw;
        }
    }

    /// <summary>Whether it is what Linux shows of a process, such as the pipe behind its standard output.</summary>
    private static bool IsOfAProcess(string real) => real.StartsWith("/proc/", StringComparison.Ordinal);

    private static FileStream CreateAside(string folder)
    {
        while (true)
        {
            var aside = Path.Combine(folder, string.Create(
                CultureInfo.InvariantCulture,
                $".unfinished-{Environment.ProcessId}-{Interlocked.Increment(ref _asides)}"));
            try
            {
                return new FileStream(aside, FileMode.CreateNew, FileAccess.Write);
            }
            catch (IOException) when (Path.Exists(aside))
            {
                // Someone else's file has this name, and stays; the next number is tried.
            }
        }
    }

    private static void KeepRights(string from, string to)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(from))
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
    }

    /// <summary>
    /// Pipes and devices have no length. Which file without one is which, .NET tells only where it packs archives.
    /// </summary>
    private static bool IsRegular(string real)
    {
        if (new FileInfo(real).Length > 0)
            return true;
        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, leaveOpen: true))
                writer.WriteEntry(real, "file");
        }
        catch (IOException)
        {
            // A socket, which no archive holds.
            return false;
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile;
    }
}
