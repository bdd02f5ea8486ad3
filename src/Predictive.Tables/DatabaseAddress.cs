using System.Data.Common;

namespace Predictive.Tables;

/// <summary>Where a database is: a file of SQLite, or a PostgreSQL server.</summary>
/// <param name="Provider">The name under which apps register its driver, see <see cref="DbProviderFactories"/>.</param>
/// <param name="ConnectionString">What the driver connects by; it may hold a password.</param>
/// <param name="Shown">How messages call it, without secrets.</param>
public sealed record DatabaseAddress(string Provider, string ConnectionString, string Shown)
{
    /// <summary>The provider's name of SQLite.</summary>
    public const string Sqlite = "Microsoft.Data.Sqlite";

    /// <summary>The provider's name of PostgreSQL.</summary>
    public const string PostgreSql = "Npgsql";

    /// <summary>The forms that <see cref="Parse"/> knows, for messages.</summary>
    public const string Forms =
        "a file of SQLite such as store.db, postgresql://USER:PASSWORD@HOST:PORT/DATABASE, and connection strings such "
        + "as 'Data Source=store.db' and 'Host=...;Database=...;Username=...;Password=...'";

    private static readonly string[] _postgresWords = ["Host", "Server"];

    /// <summary>The full path of a file of SQLite; null for a server.</summary>
    public string? FilePath => Provider == Sqlite
        ? new DbConnectionStringBuilder { ConnectionString = ConnectionString }["Data Source"] as string
        : null;

    /// <summary>Reads an address in one of the <see cref="Forms"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folder">Where relative files lie; null for the current folder.</param>
    /// <exception cref="TableException">It is of none of these forms.</exception>
    public static DatabaseAddress Parse(string text, string? folder = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase))
        {
            return OfUri(text);
        }

        return text.Contains('=', StringComparison.Ordinal) ? OfConnectionString(text, folder)
            : text.Trim().Length > 0 && !text.Contains("://", StringComparison.Ordinal) ? OfFile(text.Trim(), folder)
            : throw Refused();
    }

    /// <summary>
    /// Opens a connection, with the driver that an app registered, by which nothing can be written and which sees the
    /// database as of its first query.
    /// </summary>
    /// <exception cref="TableException">No driver is registered, or there is no such file.</exception>
    internal DbConnection OpenToRead()
    {
        if (Provider != Sqlite)
            return Open("", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        if (!File.Exists(FilePath))
            throw new TableException($"{Shown} does not exist.");

        // Whoever opens the file to read only cannot undo what a killed writer began.
        return Open("Mode=ReadWrite", "PRAGMA query_only = ON; BEGIN");
    }

    /// <summary>Opens a connection to write by; a file of SQLite that is not there is made.</summary>
    /// <exception cref="TableException">No driver is registered.</exception>
    internal DbConnection OpenToWrite() => Open("Mode=ReadWriteCreate", null);

    private DbConnection Open(string sqliteMode, string? first)
    {
        if (!DbProviderFactories.TryGetFactory(Provider, out var driver))
            throw new TableException($"{Shown} cannot be opened: this program has no driver for it ({Provider}).");
        var connection = driver.CreateConnection()!;
        try
        {
            connection.ConnectionString = Provider == Sqlite
                ? $"{ConnectionString};{sqliteMode};Pooling=False"
                : ConnectionString;
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = first;
            if (first is not null)
                command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static DatabaseAddress OfFile(string path, string? folder)
    {
        var full = folder is null ? Path.GetFullPath(path) : Path.GetFullPath(path, Path.GetFullPath(folder));
        return new(Sqlite, new DbConnectionStringBuilder { ["Data Source"] = full }.ConnectionString, path);
    }

    private static DatabaseAddress OfConnectionString(string text, string? folder)
    {
        var words = new DbConnectionStringBuilder();
        try
        {
            words.ConnectionString = text;
        }
        catch (ArgumentException)
        {
            throw Refused();
        }

        if (_postgresWords.FirstOrDefault(words.ContainsKey) is { } host)
            return new(PostgreSql, text, ShownServer($"{words[host]}", words));
        return words.TryGetValue("Data Source", out var file) && file is string { Length: > 0 } path
            ? OfFile(path, folder)
            : throw Refused();
    }

    private static DatabaseAddress OfUri(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            throw Refused();
        var words = new DbConnectionStringBuilder { ["Host"] = uri.Host };
        if (uri.Port > 0)
            words["Port"] = uri.Port;
        if (uri.AbsolutePath.Trim('/') is { Length: > 0 } database)
            words["Database"] = Uri.UnescapeDataString(database);
        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
            words["Username"] = Uri.UnescapeDataString(user[0]);
        if (user.Length == 2)
            words["Password"] = Uri.UnescapeDataString(user[1]);
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            words[Uri.UnescapeDataString(parts[0])] = parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "";
        }

        return new(PostgreSql, words.ConnectionString, ShownServer(uri.Host, words));
    }

    private static string ShownServer(string host, DbConnectionStringBuilder words) =>
        words.TryGetValue("Database", out var database) ? $"PostgreSQL {host}/{database}" : $"PostgreSQL {host}";

    /// <summary>The text itself is not shown: it may hold a password.</summary>
    private static TableException Refused() => new($"This is no address of a database; allowed are {Forms}.");
}
