using System.Globalization;
using Npgsql;

namespace Predictive.TestServers;

/// <summary>
/// A PostgreSQL server of the tests' own: a new cluster in a temporary folder, reached by a socket in it, gone
/// afterwards. As root it runs as the user postgres, which the server insists on.
/// </summary>
/// <remarks>
/// Tests skip by <see cref="WhyAbsent"/> where PostgreSQL is not installed, and else ask for <see cref="NewDatabase"/>;
/// the first that asks starts the server. Share one by <c>[assembly: AssemblyFixture(typeof(PostgresServer))]</c>, and
/// make another where the server itself is stopped.
/// </remarks>
public sealed class PostgresServer : IDisposable
{
    private const string User = "predictive";

    private readonly Lock _gate = new();
    private string? _folder;
    private int _databases;

    /// <summary>Why tests that need a server skip; null where they need not.</summary>
    public static string? WhyAbsent { get; } = PostgresPrograms.WhyAbsent;

    /// <summary>Makes a new, empty database, and tells how to connect to it.</summary>
    public string NewDatabase()
    {
        lock (_gate)
        {
            if (_folder is null)
                Create();
            var name = string.Create(CultureInfo.InvariantCulture, $"test_{++_databases}");
            using var connection = new NpgsqlConnection($"{ConnectionTo("postgres")};Pooling=false");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"CREATE DATABASE {name}";
            command.ExecuteNonQuery();
            return ConnectionTo(name);
        }
    }

    /// <summary>Starts the server again after <see cref="Stop"/>.</summary>
    public void Start() => PostgresPrograms.Run(
        "pg_ctl", "-D", Data, "-w", "-t", "60", "-l", Path.Combine(_folder!, "log"), "-o",
        $"-c listen_addresses='' -k {_folder} -c max_connections=200 -c fsync=off", "start");

    /// <summary>Stops the server: as a crash does, or after its clients were told.</summary>
    public void Stop(bool atOnce = false) =>
        PostgresPrograms.Run("pg_ctl", "-D", Data, "-w", "-m", atOnce ? "immediate" : "fast", "stop");

    /// <summary>Stops the server, and removes its folder.</summary>
    public void Dispose()
    {
        if (_folder is null)
            return;
        try
        {
            Stop(atOnce: true);
        }
        catch (InvalidOperationException)
        {
            // It was stopped before.
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder!, "data");

    private string ConnectionTo(string database) => $"Host={_folder};Username={User};Database={database}";

    private void Create()
    {
        // The path of a socket may have about 100 letters only, which a temporary folder of a build may exceed.
        var root = Path.GetTempPath().Length < 60 ? Path.GetTempPath() : "/tmp";
        _folder = Directory.CreateDirectory(Path.Combine(root, $"pg-{Guid.NewGuid():N}"[..11])).FullName;
        PostgresPrograms.GiveToServer(_folder);
        PostgresPrograms.Run(
            "initdb", "-D", Data, "-A", "trust", "-U", User, "-E", "UTF8", "--no-locale", "--no-sync",
            "--no-instructions");
        Start();
    }
}
