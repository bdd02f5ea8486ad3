using System.IO.Compression;
using System.Xml.Linq;
using Predictive.Apps.Tests.Console;
using Xunit;

namespace Predictive.Apps.Tests.Packages;

/// <summary>
/// The packages of what was built, in a folder of their own, with a NuGet configuration that knows this folder and what
/// was restored before, and no registry.
/// </summary>
public sealed class PackedHouse : IAsyncLifetime
{
    /// <summary>What is given away.</summary>
    public static readonly IReadOnlyList<string> Projects =
        ["Predictive.Learning", "Predictive.Tables", "Predictive", "Predictive.Client", "Predictive.Console"];

    private readonly TempFolder _folder = new();

    /// <summary>A folder for what is made of the packages.</summary>
    public string Folder => _folder.Path;

    /// <summary>Where the packages are.</summary>
    public string Packages => _folder.At("packages");

    /// <summary>Their version.</summary>
    public string Version { get; } = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props"))
        .Descendants("Version").Single().Value;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        await DotNet.RunAsync(
            Repository.Root, "dotnet", "pack", "Predictive.sln", "--no-build", "-c", configuration, "-o", Packages,
            "-v", "quiet");
        var restored = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        _folder.Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{_folder.At("cache")}" /></config>
              <packageSources><clear /><add key="packed" value="{Packages}" /></packageSources>
              <fallbackPackageFolders><clear /><add key="restored" value="{restored}" /></fallbackPackageFolders>
            </configuration>
            """);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A package, opened to look into.</summary>
    public ZipArchive Open(string project) =>
        ZipFile.OpenRead(Path.Combine(Packages, $"{project}.{Version}.nupkg"));
}
