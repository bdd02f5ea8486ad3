using System.Globalization;
using Predictive.Data;

namespace Predictive.Tests.Data;

/// <summary>A folder of small tables that are drafted, loaded and read.</summary>
internal sealed class DraftFolder : IDisposable
{
    private readonly TempFolder _folder = new();

    public string Path => _folder.Path;

    /// <summary>Adds a table whose rows are made of their number.</summary>
    public DraftFolder With(string file, string header, int rows, Func<int, FormattableString> row)
    {
        var lines = Enumerable.Range(0, rows).Select(i => row(i).ToString(CultureInfo.InvariantCulture));
        _folder.Write(file, string.Join('\n', [header, .. lines, ""]));
        return this;
    }

    /// <summary>Adds a hundred dated leads L0 to L99 with one more column.</summary>
    public DraftFolder WithLeads(string column, Func<int, string> value) =>
        With("leads.csv", $"lead_id,created_at,{column}", 100, i => $"L{i},{Day(i)},{value(i)}");

    /// <summary>Adds opportunities of every fifth lead.</summary>
    public DraftFolder WithDeals() =>
        With("opportunities.csv", "opportunity_id,lead_id,created_at", 20, i => $"O{i},L{5 * i},{Day(20 + (5 * i))}");

    public FunnelDraft Draft() => FunnelDraft.Of(Path);

    public FunnelFile Load()
    {
        _folder.Write("funnel.yaml", Draft().Yaml);
        return FunnelFile.Load(Path);
    }

    public FunnelColumn Column(string name) =>
        Load().Tables.SelectMany(table => table.Columns).Single(column => column.Name == name);

    public FunnelGuess Guess(string column) => Draft().Guesses.Single(guess => guess.Column == column);

    public static string Day(int day) =>
        new DateTime(2025, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public void Dispose() => _folder.Dispose();
}
