using System.Text;
using System.Text.Json;
using Predictive.Data;
using Predictive.Models;
using Predictive.Registry;

namespace Predictive;

/// <summary>
/// The finished trials of a search, one JSON line each behind a line that says which search it is. A line is on the
/// disk before the next trial begins, so that a search whose process was killed goes on where it stopped.
/// </summary>
public sealed class TuningJournal : IDisposable
{
    private static readonly JsonSerializerOptions _lines = new(RegistryJson.Options) { WriteIndented = false };

    /// <summary>The folder, within a registry, of journals that nobody named; no model can have this name.</summary>
    public const string Folder = ".tuning";

    private readonly FileStream _file;
    private bool _holdsTrials;

    private TuningJournal(FileStream file, IReadOnlyList<JournalLine> lines)
    {
        _file = file;
        _holdsTrials = lines.Count > 0;
        Known = [.. lines.Select(line => line.Tried)];
        SecondsBefore = lines.Sum(line => line.Seconds);
    }

    /// <summary>The trials of earlier runs, in their order.</summary>
    public IReadOnlyList<TriedSettings> Known { get; }

    /// <summary>How many seconds they took.</summary>
    public double SecondsBefore { get; }

    /// <summary>
    /// Opens the journal of a search, or begins it. A last line that a killed process left torn is dropped.
    /// </summary>
    /// <param name="path">The file; its folder is made where it does not exist.</param>
    /// <param name="search">The search.</param>
    /// <exception cref="BadInputException">It is the journal of another search, or no journal.</exception>
    /// <exception cref="IOException">Another process writes it, or it cannot be written.</exception>
    public static TuningJournal Open(string path, TuningSearch search)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(search);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            var lines = WholeLines(file, out var end);
            if (lines.Count == 0)
            {
                return Begin(file, search);
            }

            Check(path, Read<Header>(path, lines[0], 1), search);
            var journal = new TuningJournal(
                file, [.. lines.Skip(1).Select((line, at) => Read<JournalLine>(path, line, at + 2))]);
            file.SetLength(end);
            file.Position = end;
            return journal;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Writes a finished trial to the disk.</summary>
    /// <param name="tried">The trial.</param>
    /// <param name="seconds">How long it took.</param>
    public void Add(TriedSettings tried, double seconds)
    {
        Append(Line(new JournalLine(Math.Round(seconds, 3), tried)));
        _holdsTrials = true;
    }

    /// <summary>Closes the file; one without a trial is removed.</summary>
    public void Dispose()
    {
        _file.Dispose();
        if (!_holdsTrials)
        {
            Remove(_file.Name);
        }
    }

    /// <summary>Removes a closed journal, once its search has become a version, and its folder if it is ours.</summary>
    public static void Remove(string path)
    {
        File.Delete(path);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (Path.GetFileName(folder) == Folder && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }

    private void Append(byte[] line)
    {
        _file.Write(line);
        _file.Flush(flushToDisk: true);
    }

    /// <summary>Begins a journal in an empty file, or in one whose first line was torn.</summary>
    private static TuningJournal Begin(FileStream file, TuningSearch search)
    {
        var header = Line(new Header(Header.Name, search));
        var torn = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(torn);
        if (!header.AsSpan().StartsWith(torn))
        {
            throw new BadInputException(
                $"{file.Name} is no journal; name a file that is none yet with --journal, or remove it.");
        }

        file.SetLength(0);
        file.Position = 0;
        var begun = new TuningJournal(file, []);
        begun.Append(header);
        return begun;
    }

    private static byte[] Line<T>(T line) => [.. JsonSerializer.SerializeToUtf8Bytes(line, _lines), (byte)'\n'];

    /// <summary>The lines that end, and where the last of them does; what stands behind it is torn.</summary>
    private static List<string> WholeLines(FileStream file, out int end)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        end = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        return [.. Encoding.UTF8.GetString(bytes, 0, end).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static void Check(string path, Header header, TuningSearch search)
    {
        var difference = header.Journal != Header.Name
            ? "its first line is not that of a search"
            : header.Search.DifferenceTo(search);
        if (difference is not null)
        {
            throw new BadInputException($"{path} is the journal of another search: {difference}. Run that search "
                + "again to go on with it, or remove the file to begin anew.");
        }
    }

    private static T Read<T>(string path, string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, _lines) ?? throw new JsonException("It says null.");
        }
        catch (JsonException broken)
        {
            throw new BadInputException($"{path}, line {number}, is no line of a journal of this version: "
                + $"{broken.Message} Remove the file to begin anew, or name another with --journal.", broken);
        }
    }

    private sealed record Header(string Journal, TuningSearch Search)
    {
        public const string Name = "predictive-tuning 1";
    }

    private sealed record JournalLine(double Seconds, TriedSettings Tried);
}
