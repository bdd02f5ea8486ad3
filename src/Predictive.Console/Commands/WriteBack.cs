using System.Globalization;
using Predictive.Commands.Rendering;
using Predictive.Commands.Rendering.Crm;
using Predictive.Data;
using Predictive.Registry;
using Predictive.Tables;

namespace Predictive.Commands.Commands;

/// <summary>Writes scores in the shape of another tool, and only what is news to it.</summary>
internal sealed class WriteBack : IDisposable
{
    private readonly string _output;
    private readonly CrmShape? _shape;
    private readonly string? _path;
    private readonly WrittenScoresFile? _state;
    private readonly DateTime? _since;

    /// <summary>Gets ready, and refuses before any work what cannot be done.</summary>
    /// <exception cref="BadInputException">It cannot be done.</exception>
    public WriteBack(
        WriteBackWish wish, string output, ModelVersion version, FunnelFile funnel, ModelRegistry registry)
    {
        _output = output;
        _shape = ShapeOf(wish.Format, output);
        if (wish.Since is not { } given)
        {
            return;
        }

        if (new MomentReader(funnel.TimeZone).TryRead(given.AsSpan().Trim(), out var since))
        {
            _since = version.Card.IsDated
                ? since
                : throw new BadInputException($"{WriteBackOptions.SinceName} is '{given}', but {version.Name} learned "
                    + "from a table without dates, in which nothing changes; give the file of a state.");
            return;
        }

        if (!given.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            throw new BadInputException($"{WriteBackOptions.SinceName} is '{given}'; give a date such as 2026-06-30, "
                + "or a file of state, which ends with .json.");
        }

        OutputFile.At(given, WriteBackOptions.SinceName, funnel, registry);
        OutputFile.At(output, "--out", [given]);
        _path = given;
        _state = WrittenScoresFile.Open(given, version.Card.Model, _shape?.Name ?? "scores");
    }

    /// <summary>Who was an MQL when last written; null where no state tells.</summary>
    public EarlierMqls? MqlsBefore(DateTime? asOf) => _state?.MqlsBefore(asOf);

    /// <summary>Writes what is news, and says in words what that was.</summary>
    /// <param name="scoring">The scores now.</param>
    /// <param name="earlier">The scores as of an earlier date.</param>
    /// <param name="cancellation">Ends it; files are as they were.</param>
    public string Write(BatchScoring scoring, Func<DateTime, BatchScoring> earlier, CancellationToken cancellation)
    {
        var counts = new WrittenNews();
        var isWritten = true;
        if (_state is { } state)
        {
            isWritten = state.Write(_output, scoring.Run(), scoring.AsOf?.Instant, WriteCounted);
        }
        else
        {
            WriteCounted(ScoreNews.Of(scoring.Run(), Earlier(scoring, earlier)));
        }

        return isWritten
            ? $"Wrote {Wording.Count(counts.All)} of {Wording.Count(scoring.Open.Count)} leads to {_output}{Shape()}"
                + $"{Which()}: {counts.Words}"
            : $"Of {Wording.Count(scoring.Open.Count)} leads no grade and no decision is another than in {_path}; "
                + $"{_output} still has the last news, and stays as it is";

        void WriteCounted(IEnumerable<ScoreNews> news) => WriteFile(news.Select(counts.Count), cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _state?.Dispose();

    private void WriteFile(IEnumerable<ScoreNews> news, CancellationToken cancellation)
    {
        if (_shape is null)
        {
            ScoreFile.Write(_output, news.Select(one => one.Lead), cancellation);
        }
        else
        {
            CrmFile.Write(_output, _shape, news, cancellation);
        }
    }

    private IEnumerable<ScoredLead> Earlier(BatchScoring scoring, Func<DateTime, BatchScoring> earlier)
    {
        if (_since is not { } since)
        {
            return [];
        }

        return since < scoring.AsOf?.Instant
            ? earlier(since).Run()
            : throw new BadInputException($"{WriteBackOptions.SinceName} is {since:u}, and the leads are scored as of "
                + $"{scoring.AsOf?.Instant:u}; give an earlier date.");
    }

    private string Shape() => _shape is { } shape ? $" in the shape of {shape.Name}" : "";

    private string Which() => (_since?.ToString("u", CultureInfo.InvariantCulture), _path) switch
    {
        ({ } date, _) => $", those whose grade or decision is another than at {date}",
        (_, { } state) => $", those whose grade or decision is another than in {state}",
        _ => "",
    };

    private static CrmShape? ShapeOf(string? format, string output)
    {
        var shape = CrmShape.Find(format);
        return shape is not null && TableFiles.IsParquet(output)
            ? throw new BadInputException(
                $"--out is '{output}', and --format {shape.Name} is a CSV; give a file that ends with .csv.")
            : shape;
    }
}
