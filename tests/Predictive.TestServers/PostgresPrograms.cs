using System.Diagnostics;

namespace Predictive.TestServers;

/// <summary>Finds and runs the programs of PostgreSQL.</summary>
internal static class PostgresPrograms
{
    private const string ServerUser = "postgres";
    private static readonly string? _folder = Find();

    public static string? WhyAbsent { get; } =
        _folder is null ? "PostgreSQL (initdb, pg_ctl) is not installed; set PREDICTIVE_POSTGRES to its bin folder."
        : !IsRoot ? null
        : !File.Exists("/usr/sbin/runuser") ? "PostgreSQL does not run as root, and there is no runuser here."
        : null;

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>Lets the user that the server runs as write into a folder.</summary>
    public static void GiveToServer(string folder)
    {
        if (IsRoot)
            RunAny("chown", ServerUser, folder);
    }

    /// <summary>Runs a program, as the user that the server runs as, and waits for it.</summary>
    public static void Run(string program, params string[] arguments)
    {
        var path = Path.Combine(_folder!, program);
        if (IsRoot)
            RunAny("/usr/sbin/runuser", ["-u", ServerUser, "--", path, .. arguments]);
        else
            RunAny(path, arguments);
    }

    /// <summary>
    /// The server that a program starts keeps its parent's outputs open, so they are not waited for but left.
    /// </summary>
    private static void RunAny(string path, params string[] arguments)
    {
        var errors = Path.GetTempFileName();
        try
        {
            using var process = Process.Start(new ProcessStartInfo("/bin/sh")
            {
                ArgumentList = { "-c", "cd / && exec \"$@\" >\"$0\" 2>&1", errors, path },
                UseShellExecute = false,
            }.With(arguments))!;
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException(
                    $"{path} {string.Join(' ', arguments)}: {File.ReadAllText(errors).Trim()}");
            }
        }
        finally
        {
            File.Delete(errors);
        }
    }

    private static ProcessStartInfo With(this ProcessStartInfo start, IEnumerable<string> arguments)
    {
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }

    /// <summary>The folder of the programs: told, on the path, or where Debian puts them.</summary>
    private static string? Find()
    {
        var told = Environment.GetEnvironmentVariable("PREDICTIVE_POSTGRES");
        var onPath = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        var ofDebian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(one => Path.Combine(one, "bin"))
            : [];
        return new[] { told }.OfType<string>().Concat(ofDebian).Concat(onPath)
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb"))
                && File.Exists(Path.Combine(folder, "pg_ctl")));
    }
}
