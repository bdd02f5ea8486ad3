using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Predictive.Apps.Tests.Console;
using Xunit;

namespace Predictive.Apps.Tests.Packages;

/// <summary>The house as others get it: packages of the libraries, and the console as a tool.</summary>
public sealed class PackageTests(PackedHouse packed) : IClassFixture<PackedHouse>
{
    private static readonly string _readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void Nothing_else_is_packed() => Assert.Equal(
        PackedHouse.Projects.Select(project => $"{project}.{packed.Version}.nupkg").Order(StringComparer.Ordinal),
        Directory.GetFiles(packed.Packages).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Predictive.Learning", "")]
    [InlineData("Predictive.Tables", "CsvHelper IronSnappy")]
    [InlineData("Predictive", "CsvHelper IronSnappy Predictive.Learning Predictive.Tables YamlDotNet")]
    [InlineData("Predictive.Client", "")]
    [InlineData("Predictive.Console", "")]
    public void A_package_says_what_it_is_and_promises_nothing_that_is_not_so(string project, string needs)
    {
        using var package = packed.Open(project);
        var nuspec = XDocument.Parse(TextOf(package, $"{project}.nuspec"));

        string Said(string name) => nuspec.Descendants().FirstOrDefault(one => one.Name.LocalName == name)?.Value ?? "";

        Assert.Equal((project, packed.Version), (Said("id"), Said("version")));
        Assert.InRange(Said("description").Length, 60, 250);
        Assert.InRange(Said("tags").Split(' ').Length, 3, 8);
        Assert.Equal("README.md", Said("readme"));
        Assert.StartsWith("# ", TextOf(package, "README.md"), StringComparison.Ordinal);
        Assert.Equal(("", "", ""), (Said("license"), Said("projectUrl"), Said("licenseUrl")));
        Assert.Equal(needs.Split(' ', StringSplitOptions.RemoveEmptyEntries), nuspec.Descendants()
            .Where(one => one.Name.LocalName == "dependency").Select(one => one.Attribute("id")!.Value).Order());
    }

    [Theory]
    [InlineData("Predictive.Learning")]
    [InlineData("Predictive.Tables")]
    [InlineData("Predictive")]
    [InlineData("Predictive.Client")]
    public void A_library_comes_with_what_its_members_mean(string project)
    {
        using var package = packed.Open(project);

        var documentation = XDocument.Parse(TextOf(package, $"lib/net10.0/{project}.xml"));

        Assert.True(documentation.Descendants("summary").Count() > 20);
    }

    [Fact]
    public void No_assembly_of_ours_names_a_folder_of_the_machine_that_built_it()
    {
        var assemblies = 0;
        foreach (var project in PackedHouse.Projects)
        {
            using var package = packed.Open(project);
            foreach (var entry in package.Entries.Where(IsOurs))
            {
                assemblies++;
                Assert.True(
                    BytesOf(entry).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Repository.Root + "/")) < 0,
                    $"{entry.FullName} of {project} names {Repository.Root}.");
            }
        }

        Assert.True(assemblies >= 10, $"Only {assemblies} assemblies were looked at.");
    }

    [Fact]
    public async Task The_tool_is_installed_from_a_folder_and_tells_the_story_where_nothing_is()
    {
        var tools = Path.Combine(packed.Folder, "tools");
        var work = Directory.CreateDirectory(Path.Combine(packed.Folder, "work")).FullName;
        await DotNet.RunAsync(
            packed.Folder, "dotnet", "tool", "install", "Predictive.Console", "--version", packed.Version,
            "--tool-path", tools, "--configfile", Path.Combine(packed.Folder, "nuget.config"));

        var said = await DotNet.RunAsync(work, Path.Combine(tools, "predictive"), "quickstart");

        var shown = _readme.Split("```\n- The model ranks")[1].Split("```")[0];
        Assert.Contains("- The model ranks" + shown, said, StringComparison.Ordinal);
        Assert.Contains("predictive score data-samples --model sample", said, StringComparison.Ordinal);
        Assert.Equal(
            ["data-samples", "models"],
            Directory.GetFileSystemEntries(work).Select(path => Path.GetFileName(path)).Order());
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(Repository.Root, "data-samples", "leads.csv")),
            File.ReadAllBytes(Path.Combine(work, "data-samples", "leads.csv")));
    }

    [Fact]
    public async Task A_project_that_refers_to_the_package_runs_the_five_lines()
    {
        var project = Directory.CreateDirectory(Path.Combine(packed.Folder, "five-lines")).FullName;
        File.WriteAllText(Path.Combine(project, "FiveLines.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="Predictive" Version="{packed.Version}" /></ItemGroup>
            </Project>
            """);
        File.WriteAllText(
            Path.Combine(project, "Program.cs"), _readme.Split("```csharp\n")[1].Split("```")[0]);

        await DotNet.RunAsync(project, "dotnet", "build", "-o", "out", "-v", "quiet");
        var said = await DotNet.RunAsync(
            Repository.Root, "dotnet", Path.Combine(project, "out", "FiveLines.dll"));

        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Contains($"- {line.TrimEnd()}\n", _readme, StringComparison.Ordinal));
    }

    private static bool IsOurs(ZipArchiveEntry entry) =>
        entry.Name.StartsWith("Predictive", StringComparison.Ordinal)
        && Path.GetExtension(entry.Name) is ".dll" or ".pdb";

    private static string TextOf(ZipArchive package, string name) => Encoding.UTF8.GetString(BytesOf(
        package.GetEntry(name) ?? throw new FileNotFoundException($"The package has no {name}."))).TrimStart('\uFEFF');

    private static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
