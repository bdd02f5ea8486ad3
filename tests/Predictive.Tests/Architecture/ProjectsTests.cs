using System.Xml.Linq;
using Xunit;

namespace Predictive.Tests.Architecture;

public sealed class ProjectsTests
{
    /// <summary>Which project may refer to which.</summary>
    private static readonly Dictionary<string, string[]> _allowed = new(StringComparer.Ordinal)
    {
        ["Predictive.Learning"] = [],
        ["Predictive.Tables"] = [],
        ["Predictive"] = ["Predictive.Learning", "Predictive.Tables"],
        ["Predictive.Store"] = ["Predictive"],
        ["Predictive.Dashboard"] = ["Predictive"],
        ["Predictive.Interop"] = ["Predictive", "Predictive.Learning"],
        ["Predictive.MLNet"] = ["Predictive", "Predictive.Learning"],
        ["Predictive.Console"] =
        [
            "Predictive", "Predictive.Learning", "Predictive.Tables", "Predictive.Store", "Predictive.Dashboard",
            "Predictive.Interop", "Predictive.MLNet",
        ],
        ["Predictive.Client"] = [],
        ["Predictive.Api"] = ["Predictive", "Predictive.Store", "Predictive.Dashboard", "Predictive.MLNet"],
    };

    [Fact]
    public void Projects_refer_only_to_those_they_may_know()
    {
        Assert.NotEmpty(House.Projects);
        Rule.IsKept(House.Projects.SelectMany(
            project => Forbidden(Path.GetFileNameWithoutExtension(project), XDocument.Load(project))));
    }

    [Theory]
    [InlineData("Predictive.Learning", "../Predictive/Predictive.csproj", "Predictive.Learning refers to Predictive")]
    [InlineData("Predictive", @"..\Predictive.Api\Predictive.Api.csproj", "Predictive refers to Predictive.Api")]
    [InlineData("Predictive.Api", "../Predictive/Predictive.csproj", null)]
    [InlineData("Predictive.New", "", "Predictive.New is no project of the house")]
    public void A_forbidden_reference_is_seen(string project, string reference, string? seen) => Assert.Equal(
        seen is null ? [] : [seen],
        Forbidden(project, XDocument.Parse(reference.Length == 0
            ? "<Project />"
            : $"<Project><ItemGroup><ProjectReference Include='{reference}' /></ItemGroup></Project>")));

    [Fact]
    public void Every_project_locks_its_packages() => Assert.All(
        House.Files("*.csproj", "src", "tests", "notebooks"),
        project => Assert.True(
            File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")),
            $"{project} has no packages.lock.json; restore it once and commit the file."));

    /// <summary>Notebooks use the library as its readers do, and nothing of the product lives there.</summary>
    [Fact]
    public void Notebooks_refer_to_the_library_alone_and_nothing_refers_to_them()
    {
        var project = Assert.Single(House.Files("*.csproj", "notebooks"));

        Assert.Equal(["Predictive"], ReferencesOf(XDocument.Load(project)));
        Rule.IsKept(
            from other in House.Files("*.csproj", "src", "tests")
            where XDocument.Load(other).Descendants("ProjectReference").Any(reference =>
                NameOf(reference) == "Predictive.Charts"
                && reference.Attribute("ReferenceOutputAssembly")?.Value != "false")
            select $"{other} refers to the code of the notebooks");
    }

    private static IEnumerable<string> Forbidden(string project, XDocument content)
    {
        if (!_allowed.TryGetValue(project, out var allowed))
        {
            return [$"{project} is no project of the house"];
        }

        return from name in ReferencesOf(content)
               where !allowed.Contains(name)
               select $"{project} refers to {name}";
    }

    private static IEnumerable<string> ReferencesOf(XDocument project) =>
        project.Descendants("ProjectReference").Select(NameOf);

    private static string NameOf(XElement reference) =>
        Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'));
}
