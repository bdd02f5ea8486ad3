using System.Globalization;
using System.Reflection;
using Dapper;
using Predictive.Data;

namespace Predictive.Store.Databases;

/// <summary>The steps from an empty database to the tables of today, each taken once and never back.</summary>
internal static class Migrations
{
    private const string Prefix = "Migrations.";

    /// <summary>The steps in their order: <c>0001-records</c> and so on.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal),
    ];

    /// <summary>Takes the steps that the database lacks; of several processes one takes them.</summary>
    /// <param name="database">The database.</param>
    /// <param name="now">What to note as their date.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="upTo">How many steps there are; for tests that begin in the past.</param>
    /// <exception cref="BadInputException">The database is of a newer program.</exception>
    public static async Task RunAsync(
        StoreDatabase database, DateTime now, CancellationToken cancellation, int? upTo = null)
    {
        var connection = await database.OpenToWriteAsync(cancellation).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);
        var transaction = await database.BeginAloneAsync(connection, cancellation).ConfigureAwait(false);
        await using var ending = transaction.ConfigureAwait(false);
        var store = new StoreTransaction(database, connection, transaction);
        await store.RunAsync(
            "CREATE TABLE IF NOT EXISTS store_migrations (number BIGINT PRIMARY KEY, name TEXT NOT NULL, "
            + "taken_at TEXT NOT NULL)").ConfigureAwait(false);
        var taken = await store.OneAsync<long>("SELECT COALESCE(MAX(number), 0) FROM store_migrations")
            .ConfigureAwait(false);
        if (taken > Names.Count)
        {
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture,
                $"The store {database.Shown} is of a newer version of this program: its tables are at step {taken}, ")
                + string.Create(CultureInfo.InvariantCulture,
                $"this version knows {Names.Count}. Use that version, or a newer one; nothing was changed."));
        }

        for (var step = (int)taken; step < (upTo ?? Names.Count); step++)
        {
            await connection.ExecuteAsync(database.Sql(Text(Names[step])), transaction: transaction)
                .ConfigureAwait(false);
            await store.RunAsync(
                "INSERT INTO store_migrations (number, name, taken_at) VALUES (@Number, @Name, @At)",
                new { Number = step + 1L, Name = Names[step], At = Moment.Text(now) }).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }

    private static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
