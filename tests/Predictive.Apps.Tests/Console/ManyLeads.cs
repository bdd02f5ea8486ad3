using System.Diagnostics;
using Predictive.Tables;
using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>Many leads, and the rows that an unbroken run of <c>score</c> gives of them.</summary>
public sealed class ManyLeads(TrainedFunnel trained) : IAsyncLifetime
{
    /// <summary>The date of the scores.</summary>
    public const string AsOf = "2026-03-31T23:59:59Z";

    private const int Copies = 11;

    /// <summary>The rows, in the order of the leads, and with the version.</summary>
    public IReadOnlyList<string> Expected { get; private set; } = [];

    /// <summary>The columns of a table that takes them.</summary>
    public IReadOnlyList<WrittenColumn> Columns { get; private set; } = [];

    /// <summary>How long an unbroken run took.</summary>
    public TimeSpan Took { get; private set; }

    /// <summary>Scores the leads in a process, and waits for it.</summary>
    public Task<ConsoleRun> ScoreAsync(params string[] place) => trained.RunAsync(Arguments(place));

    /// <summary>Begins to score the leads in a process; the caller ends it.</summary>
    public Process Start(params string[] place) => ConsoleProcess.Start(trained.Folder, Arguments(place));

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var leads = await File.ReadAllLinesAsync(Path.Combine(trained.Funnel, "leads.csv"));
        await File.WriteAllLinesAsync(
            Path.Combine(trained.Folder, "many.csv"),
            [leads[0], .. Enumerable.Range(0, Copies).SelectMany(i => leads.Skip(1).Select(lead => $"C{i}-{lead}"))]);
        var watch = Stopwatch.StartNew();
        var run = await ScoreAsync("--out", "many-scores.csv");
        Took = watch.Elapsed;
        Assert.True(run.Code == 0, run.Error);
        var path = Path.Combine(trained.Folder, "many-scores.csv");
        using (var scores = TableReader.Open(path))
            Columns = [.. scores.Columns.Append("model").Select(name => new WrittenColumn(name, KindOf(name)))];
        Expected = RowsOf(path);
        Assert.True(Expected.Count > 2 * DatabaseTarget.RowsPerTransaction);
    }

    /// <summary>The rows of a file of scores as a table has them, in the order of the leads.</summary>
    public static List<string> RowsOf(string path)
    {
        using var scores = TableReader.Open(path);
        var rows = new List<string>();
        while (scores.Read())
            rows.Add(string.Join('|', scores.Columns.Select((_, i) => scores[i]).Append("plain@0001")));
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ColumnKind KindOf(string column) => column switch
    {
        "as_of" or "mql_since" => ColumnKind.Moment,
        "likelihood" or "rule_points" or "decision_probability" or "expected_revenue" => ColumnKind.Number,
        "predicted_mql" or "rule_mql" => ColumnKind.YesNo,
        _ => ColumnKind.Text,
    };

    private static string[] Arguments(string[] place) =>
        ["score", "many.csv", "--model", TrainedFunnel.Model, "--models", "models", "--as-of", AsOf, .. place];
}
