using System.Security.Cryptography;
using Predictive.Data;
using Predictive.Registry;
using Predictive.Tables;

namespace Predictive;

/// <summary>
/// The state of writing scores back to another tool, in a file. Before a file of news is put in place the state names
/// the leads in it, and afterwards what was told of them; so a process may be killed at any moment, and the next run
/// writes whatever the tool may not have been told. One process at a time has the state.
/// </summary>
public sealed class WrittenScoresFile : IDisposable
{
    private readonly string _path;
    private readonly FileStream _turn;
    private WrittenScores _state;

    private WrittenScoresFile(string path, FileStream turn, WrittenScores state) =>
        (_path, _turn, _state) = (path, turn, state);

    /// <summary>Opens a state that a run left, or begins one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="model">The model that scores.</param>
    /// <param name="format">The shape of the files.</param>
    /// <exception cref="BadInputException">
    /// It is no state, one of another model or shape, or another process has it.
    /// </exception>
    public static WrittenScoresFile Open(string path, string model, string format)
    {
        var turn = TurnOf(path);
        try
        {
            return new WrittenScoresFile(path, turn, StateOf(path, model, format));
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Who was an MQL when last written, for scores as of a date.</summary>
    /// <param name="asOf">The date (UTC); who became one on it is decided anew, as in the run that a new one repeats.
    /// </param>
    public EarlierMqls MqlsBefore(DateTime? asOf) => EarlierMqls.Of(
        from lead in _state.Leads
        where lead.Value.MqlSince < asOf
        select KeyValuePair.Create(lead.Key, lead.Value.MqlSince!.Value));

    /// <summary>
    /// Writes what is news, and then the state. Without news a last file that still lies there is left as it is.
    /// </summary>
    /// <param name="output">The file of the news.</param>
    /// <param name="leads">The scores now.</param>
    /// <param name="asOf">Their date (UTC); null without dates.</param>
    /// <param name="write">Writes news to the output, and puts it in place when it has come to their end.</param>
    /// <returns>Whether the output was written.</returns>
    /// <exception cref="BadInputException">
    /// The date is before the last one, or the last file still lies there and would be lost.
    /// </exception>
    public bool Write(
        string output, IEnumerable<ScoredLead> leads, DateTime? asOf, Action<IEnumerable<ScoreNews>> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        CheckGoesForward(asOf);
        var now = new Dictionary<string, WrittenScore>(StringComparer.Ordinal);
        using var news = ScoreNews.Of(leads, _state, now).GetEnumerator();
        var (any, isThere) = (news.MoveNext(), IsLastFile(output));
        if (any && isThere)
        {
            throw new BadInputException($"{output} is what the last run wrote, as of {_state.AsOf:u}, and its news are "
                + "in no later file. Load it into the other tool, then delete or move it; or write to another file.");
        }

        if (!isThere)
        {
            write(any ? Announced(news) : []);
        }

        Keep(_state with
        {
            AsOf = asOf,
            LastFile = any ? FingerprintOf(output) : _state.LastFile,
            Unsure = [],
            Leads = now,
        });
        return !isThere;
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    /// <summary>
    /// The rest of the news, at whose end the state names their leads: then the file may be put in place.
    /// </summary>
    private IEnumerable<ScoreNews> Announced(IEnumerator<ScoreNews> news)
    {
        var leads = new HashSet<string>(_state.Unsure, StringComparer.Ordinal);
        do
        {
            leads.Add(news.Current.Lead.Score.LeadId);
            yield return news.Current;
        }
        while (news.MoveNext());
        Keep(_state with { Unsure = leads });
    }

    private void Keep(WrittenScores state)
    {
        AtomicFile.WriteBytes(_path, file => file.Write(RegistryJson.Bytes(state)));
        _state = state;
    }

    private void CheckGoesForward(DateTime? asOf)
    {
        if (asOf < _state.AsOf)
        {
            throw new BadInputException($"The leads were last written as of {_state.AsOf:u}, and are now to be scored "
                + $"as of {asOf:u}, which is earlier; use newer tables, or a later --as-of.");
        }
    }

    private bool IsLastFile(string output) =>
        _state.LastFile is { } last && File.Exists(output) && FingerprintOf(output) == last;

    private static string FingerprintOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static FileStream TurnOf(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            const FileOptions GoneWhenClosed = FileOptions.DeleteOnClose;
            return new FileStream(
                Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.turn"),
                FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 1, GoneWhenClosed);
        }
        catch (IOException fault)
        {
            throw new BadInputException(
                $"{path} is in use by another run; try again when that has ended ({fault.Message})", fault);
        }
    }

    private static WrittenScores StateOf(string path, string model, string format)
    {
        if (!File.Exists(path))
        {
            return new WrittenScores { Model = model, Format = format, Leads = new Dictionary<string, WrittenScore>() };
        }

        var state = Read(path);
        return state.Model == model && state.Format == format
            ? state
            : throw new BadInputException($"{path} is the state of '{state.Model}' in the shape of {state.Format}, and "
                + $"'{model}' in the shape of {format} is asked for; keep a state of its own for each.");
    }

    private static WrittenScores Read(string path)
    {
        try
        {
            return RegistryJson.Read<WrittenScores>(path);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path} is no state that `predictive score` wrote, and no date such as "
                + $"2026-06-30: {fault.Message}", fault);
        }
    }
}
