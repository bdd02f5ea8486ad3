using System.Diagnostics;
using Predictive.Benchmarks.Tables;

namespace Predictive.Benchmarks.Processes;

/// <summary>Which peers this machine has, and how each is started.</summary>
internal static class PeerPrograms
{
    /// <summary>Debian's Python, for which Debian's packages are.</summary>
    public const string Python = "/usr/bin/python3";

    private static readonly (string Name, string Module, string Script)[] _libraries =
    [
        ("XGBoost", "xgboost", "xgboost_peer.py"),
        ("scikit-learn", "sklearn", "sklearn_peer.py"),
        ("LightGBM", "lightgbm", "lightgbm_peer.py"),
    ];

    /// <summary>Our own engine, as a process like the others.</summary>
    public static Peer StartOurs(int threads, params (string Name, string Value)[] environment) => Peer.Start(
        "Predictive", Environment.ProcessPath ?? "dotnet", [.. OwnDll(), "peer"], threads, environment);

    /// <summary>DuckDB, under Node.js; null where <c>npm ci</c> was not run for it.</summary>
    public static Peer? StartDuckDb()
    {
        var peers = Path.Combine(DataFolder.Repository, "tests", "Predictive.Benchmarks", "peers");
        return Directory.Exists(Path.Combine(peers, "node_modules", "@duckdb", "node-api"))
            ? Peer.Start("DuckDB", "node", [Path.Combine(peers, "duckdb_peer.mjs")], threads: 1)
            : null;
    }

    /// <summary>A process that keeps one core busy.</summary>
    public static Peer StartCompetitor() =>
        Peer.Start("competitor", Environment.ProcessPath ?? "dotnet", [.. OwnDll(), "compete"], threads: 1);

    /// <summary>The libraries that are here, started.</summary>
    public static IReadOnlyList<Peer> StartLibraries(int threads) =>
        [.. Installed().Select(library => Start(library.Name, library.Script, threads))];

    /// <summary>The names of the libraries that are not here.</summary>
    public static IReadOnlyList<string> Missing() =>
        [.. _libraries.Select(library => library.Name).Except(Installed().Select(library => library.Name))];

    private static (string Name, string Module, string Script)[] Installed() =>
        [.. _libraries.Where(library => File.Exists(Python) && Has(library.Module))];

    private static Peer Start(string name, string script, int threads) =>
        Peer.Start(name, Python, [Path.Combine(AppContext.BaseDirectory, "peers", script)], threads);

    /// <summary>Whether Python has a module.</summary>
    public static bool Has(string module)
    {
        var start = new ProcessStartInfo(Python, ["-c", $"import {module}"]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    /// <summary>Under the <c>dotnet</c> host the program is its first argument.</summary>
    private static string[] OwnDll() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Peer).Assembly.Location] : [];
}
