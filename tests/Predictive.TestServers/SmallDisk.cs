using System.Diagnostics;
using System.Globalization;

namespace Predictive.TestServers;

/// <summary>A file system in memory that is soon full; half of it is ballast that a test can throw off.</summary>
public sealed class SmallDisk : IDisposable
{
    /// <summary>Why tests skip where none could be made.</summary>
    public const string WhyAbsent =
        "A small file system can be made only by root on Linux, and not in every container.";

    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    /// <summary>The file to throw off.</summary>
    public string Ballast => At("ballast");

    /// <summary>Makes one; null where that is not allowed.</summary>
    public static SmallDisk? TryOfMegabytes(int size)
    {
        var folder = Directory.CreateTempSubdirectory("predictive-disk-").FullName;
        var options = string.Create(CultureInfo.InvariantCulture, $"size={size}m");
        if (!OperatingSystem.IsLinux() || Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder) != 0)
        {
            Directory.Delete(folder);
            return null;
        }

        var disk = new SmallDisk(folder);
        File.WriteAllBytes(disk.Ballast, new byte[size << 19]);
        return disk;
    }

    /// <summary>A file on it.</summary>
    public string At(string name) => Path.Combine(_folder, name);

    /// <summary>Takes it away, with all that is on it.</summary>
    public void Dispose()
    {
        Run("umount", "-l", _folder);
        Directory.Delete(_folder);
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
