using System.IO.Compression;
using System.Security.Cryptography;
using Predictive.Apps.Tests.Console;
using Xunit;

namespace Predictive.Apps.Tests.Packages;

/// <summary>The long form: the sources are copied into two folders, built and packed in both.</summary>
[Trait("Category", "Whole")]
public sealed class TwoFoldersTests : IDisposable
{
    private static readonly string[] _projects =
        ["Predictive.Learning", "Predictive.Tables", "Predictive", "Predictive.Client"];

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Packs_from_two_folders_hold_the_same_assemblies()
    {
        var first = await PackedIn(_folder.At("one"));
        var second = await PackedIn(_folder.At(Path.Combine("somewhere", "else", "two")));

        Assert.Equal(_projects.Length, first.Count);
        Assert.Equal(first, second);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<SortedDictionary<string, string>> PackedIn(string folder)
    {
        Copy(folder);
        var packages = Path.Combine(folder, "packages");
        foreach (var project in _projects)
        {
            await DotNet.RunAsync(
                folder, "dotnet", "pack", $"src/{project}", "-c", "Release", "-o", packages, "-v", "quiet",
                "-p:RunAnalyzers=false");
        }

        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(packages))
        {
            using var package = ZipFile.OpenRead(file);
            foreach (var entry in package.Entries.Where(one => Path.GetExtension(one.Name) == ".dll"))
            {
                using var content = entry.Open();
                hashes.Add(entry.Name, Convert.ToHexString(SHA256.HashData(content)));
            }
        }

        return hashes;
    }

    private static void Copy(string folder)
    {
        string[] settings =
        [
            "Directory.Build.props", "Directory.Packages.props", ".editorconfig", "CodeMetricsConfig.txt",
            "global.json",
        ];
        var sources = _projects.SelectMany(project => Directory.EnumerateFiles(
            Path.Combine(Repository.Root, "src", project), "*", SearchOption.AllDirectories));
        foreach (var file in sources.Concat(settings.Select(name => Path.Combine(Repository.Root, name))))
        {
            var relative = Path.GetRelativePath(Repository.Root, file);
            if (relative.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
                continue;
            var copy = Path.Combine(folder, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
