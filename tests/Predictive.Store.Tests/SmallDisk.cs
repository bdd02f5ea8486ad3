using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Predictive.Store.Tests;

/// <summary>A file system in memory that is soon full; half of it is ballast that a test can throw off.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    public string Ballast => At("ballast");

    public static SmallDisk OfMegabytes(int size)
    {
        var folder = Directory.CreateTempSubdirectory("predictive-disk-").FullName;
        var options = string.Create(CultureInfo.InvariantCulture, $"size={size}m");
        if (!OperatingSystem.IsLinux() || Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder) != 0)
        {
            Directory.Delete(folder);
            Assert.Skip("A small file system can be made only by root on Linux, and not in every container.");
        }

        var disk = new SmallDisk(folder);
        File.WriteAllBytes(disk.Ballast, new byte[size << 19]);
        return disk;
    }

    public string At(string name) => Path.Combine(_folder, name);

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
