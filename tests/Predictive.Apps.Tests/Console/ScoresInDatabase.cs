using System.Globalization;
using Predictive.Store.Databases;
using Predictive.Tables;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>A table of scores in a database of a test's own, looked at by a connection of the test's.</summary>
internal sealed class ScoresInDatabase : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly DatabaseAddress _address;

    static ScoresInDatabase() => StoreDrivers.Register();

    /// <summary>In a new database of a server; without one in a file of SQLite.</summary>
    public ScoresInDatabase(PostgresServer? server)
    {
        if (server is not null)
            Assert.SkipWhen(PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent ?? "");
        Text = server?.NewDatabase() ?? _folder.At("scores.db");
        IsPostgres = server is not null;
        _address = DatabaseAddress.Parse(Text);
        if (IsPostgres)
            _address = _address with { ConnectionString = $"{_address.ConnectionString};Pooling=false" };
    }

    /// <summary>As the command line says it.</summary>
    public string Text { get; }

    public bool IsPostgres { get; }

    /// <summary>Fills it with other scores of the same leads, of an earlier run.</summary>
    public void Fill(IEnumerable<string> leads, IReadOnlyList<WrittenColumn> columns) =>
        DatabaseTarget.Find(_address, new KeyedTable("scores", columns)).Write(
            leads.Select(lead => (IReadOnlyList<string?>)
            [
                .. columns.Select(column => column.Name switch
                {
                    "lead_id" => lead,
                    "as_of" => "2026-01-31T23:59:59Z",
                    "model" => "earlier@0001",
                    _ => null,
                }),
            ]),
            TestContext.Current.CancellationToken);

    /// <summary>How many rows are of a date; 0 where there is no table yet.</summary>
    public long RowsAsOf(string asOf)
    {
        var date = IsPostgres ? $"'{asOf}'::timestamptz" : $"'{asOf}'";
        try
        {
            using var reader = Read($"SELECT count(*) FROM scores WHERE as_of = {date}");
            reader.Read();
            return long.Parse(reader[0], CultureInfo.InvariantCulture);
        }
        catch (TableException)
        {
            return 0;
        }
    }

    /// <summary>Waits until nobody else is connected: a server ends what a killed client began.</summary>
    public void WaitUntilAlone()
    {
        while (IsPostgres)
        {
            using var reader = Read(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
            reader.Read();
            if (reader[0] == "0")
                return;
        }
    }

    /// <summary>Writes the leads that have something in a column into a CSV, with what that is.</summary>
    public void Write(string column, string path)
    {
        using var reader = Read($"SELECT lead_id, {column} FROM scores WHERE {column} IS NOT NULL");
        TableWriter.WriteFile(path, file =>
        {
            file.Write([.. reader.Columns]);
            while (reader.Read())
                file.Write(reader[0], reader[1]);
        });
    }

    /// <summary>The rows of one version or date as those of a CSV, in the order of the leads.</summary>
    public List<string> Rows(string? model = null, string? asOf = null)
    {
        using var reader = Read("SELECT * FROM scores");
        var rows = new List<string>();
        var (version, date) = (reader.IndexOf("model"), reader.IndexOf("as_of"));
        while (reader.Read())
        {
            if ((model is null || reader[version] == model) && (asOf is null || reader[date] == asOf))
                rows.Add(Line(reader));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    public void Dispose() => _folder.Dispose();

    private TableReader Read(string query) => TableReader.Open(_address, query);

    private static string Line(TableReader reader) => string.Join('|', reader.Columns.Select((name, i) =>
        name is "predicted_mql" or "rule_mql" ? reader[i] switch { "1" => "true", "0" => "false", var other => other }
        : reader[i]));
}
