using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;
using Npgsql;
using Predictive.Interop.Sql;
using Predictive.Interop.Tests.Models;
using Predictive.Learning;
using Predictive.TestServers;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Predictive.Interop.Tests.Sql;

/// <summary>A real database that scores leads by the SQL of a model.</summary>
internal sealed class Judge : IDisposable
{
    private readonly DbConnection _connection;
    private readonly SqlDialect _dialect;

    private Judge(DbConnection connection, SqlDialect dialect)
    {
        _connection = connection;
        _dialect = dialect;
        connection.Open();
    }

    public static Judge Of(string dialect, PostgresServer postgres)
    {
        switch (dialect)
        {
            case "postgres":
                Assert.SkipWhen(PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent ?? "");
                return new Judge(new NpgsqlConnection(postgres.NewDatabase()), SqlDialect.Postgres);
            case "duckdb":
                return new Judge(new DuckDBConnection("DataSource=:memory:"), SqlDialect.DuckDb);
            default:
                return new Judge(new SqliteConnection("Data Source=:memory:"), SqlDialect.Sqlite);
        }
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>Makes the table of features anew.</summary>
    public void Fill(IReadOnlyList<FeatureColumn> columns, RandomLeads leads)
    {
        Execute("DROP TABLE IF EXISTS features");
        var kinds = columns.Select(column => $"{_dialect.Identifier(column.Name)} "
            + (column.Kind == FeatureKind.Number ? _dialect.Double : _dialect.Text));
        Execute($"CREATE TABLE features (lead INTEGER, {string.Join(", ", kinds)})");
        foreach (var some in Enumerable.Range(0, leads.Rows.Length).Chunk(500))
        {
            Execute("INSERT INTO features VALUES " + string.Join(",\n", some.Select(lead =>
                $"({lead}, {string.Join(", ", columns.Select((column, at) => ValueOf(leads, lead, column, at)))})")));
        }
    }

    /// <summary>What the database says of each lead.</summary>
    public double[] Likelihoods(SqlScoring scoring)
    {
        foreach (var statement in scoring.Preparation())
        {
            Execute(statement);
        }

        return Query(scoring.Query);
    }

    /// <summary>Runs the statements of a file, of which the last is the query.</summary>
    public double[] Query(string text)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = text;
        command.CommandTimeout = 600;
        using var reader = command.ExecuteReader();
        var found = new SortedDictionary<long, double>();
        while (reader.Read())
        {
            found.Add(Convert.ToInt64(reader.GetValue(0), CultureInfo.InvariantCulture), reader.GetDouble(1));
        }

        return [.. found.Values];
    }

    private void Execute(string text)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    /// <summary>Missing in each of its forms.</summary>
    private string ValueOf(RandomLeads leads, int lead, FeatureColumn column, int at)
    {
        if (column.Kind == FeatureKind.Category)
        {
            return leads.WordOf(lead, at) is { } word ? SqlDialect.Quoted(word) : lead % 2 == 0 ? "NULL" : "''";
        }

        var number = leads.Rows[lead][at];
        return float.IsNaN(number) && lead % 2 == 0 && _dialect != SqlDialect.Sqlite
            ? _dialect == SqlDialect.Postgres ? "'NaN'::float8" : "'NaN'::DOUBLE"
            : _dialect.Number(number);
    }
}
