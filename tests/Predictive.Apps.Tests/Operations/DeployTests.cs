using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Predictive.Api;
using Predictive.Apps.Tests.Api;
using Predictive.Apps.Tests.Console;
using Predictive.Data;
using Predictive.Store;
using Predictive.Store.Keys;
using Predictive.Tables;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Predictive.Apps.Tests.Operations;

/// <summary>What is deployed by the files of the repository starts, and is what it says.</summary>
[Collection(ProcessTests.Name)]
public sealed class DeployTests(TrainedRegistry trained)
{
    private static readonly string _api = Path.Combine(Repository.Root, "src", "Predictive.Api");
    private static readonly string _folder = Path.Combine(_api, "deploy");

    [Fact]
    public async Task The_API_starts_with_the_environment_of_the_pods_and_answers_their_probes()
    {
        var container = Container();
        var environment = Environment(container);
        Assert.Equal("8080", environment["ASPNETCORE_HTTP_PORTS"]);
        environment["ASPNETCORE_HTTP_PORTS"] = "0";
        foreach (var ofTheCluster in new[] { "Predictive__Models", "Predictive__Store" })
        {
            Assert.True(environment.Remove(ofTheCluster));
        }

        string[] probes = ["startupProbe", "livenessProbe", "readinessProbe"];
        await StartsAsync(environment, [.. probes.Select(probe => container[probe]["httpGet"]["path"].Text())]);
    }

    [Fact]
    public async Task The_API_starts_with_the_environment_of_the_unit()
    {
        var environment = Unit("Environment").Select(one => one.Split('=', 2))
            .ToDictionary(one => one[0], one => one[1]);
        Assert.Equal("http://127.0.0.1:5080", environment["ASPNETCORE_URLS"]);
        environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        Assert.All(["Predictive__Models", "Predictive__Store"], name => Assert.True(environment.Remove(name)));
        await StartsAsync(environment, ["/health/ready"]);
    }

    [Fact]
    public void Whoever_stops_it_waits_longer_than_it_takes()
    {
        var pod = Manifest("deployment.yaml")["spec"]["template"]["spec"];
        var set = Environment(Container());
        var longest = Number(set["Predictive__TimeoutSeconds"]) + Number(set["Predictive__DrainSeconds"]) + 5;
        Assert.True(Number(pod["terminationGracePeriodSeconds"].Text()) > longest);
        Assert.True(Number(Unit("TimeoutStopSec").Single()) > 35);
    }

    [Fact]
    public void The_image_and_the_pods_agree_on_who_runs_it_and_where_it_listens()
    {
        var project = XDocument.Load(Path.Combine(_api, "Predictive.Api.csproj"));
        var user = project.Descendants("ContainerUser").Single().Value;
        Assert.NotEqual("0", user);
        var pod = Manifest("deployment.yaml")["spec"]["template"]["spec"];
        Assert.Equal(user, pod["securityContext"]["runAsUser"].Text());
        Assert.Equal("true", pod["securityContext"]["runAsNonRoot"].Text());
        Assert.Equal(
            project.Descendants("ContainerPort").Single().Attribute("Include")!.Value,
            Container()["ports"].All().Single()["containerPort"].Text());
        Assert.Equal(project.Descendants("ContainerRepository").Single().Value, Container()["image"].Text());
    }

    [Fact]
    public void The_manifests_refer_only_to_each_other()
    {
        var listed = Manifest("kustomization.yaml")["resources"].All().Select(one => one.Text()).ToList();
        var files = Directory.GetFiles(Path.Combine(_folder, "kubernetes")).Select(file => Path.GetFileName(file)!);
        Assert.Equal(files.Where(file => file != "kustomization.yaml").Order(), listed.Order());
        var label = Manifest("deployment.yaml")["spec"]["template"]["metadata"]["labels"]["app.kubernetes.io/name"];
        Assert.Equal(label, Manifest("service.yaml")["spec"]["selector"]["app.kubernetes.io/name"]);
        Assert.Equal(label, Manifest("disruption.yaml")["spec"]["selector"]["matchLabels"]["app.kubernetes.io/name"]);
        var models = Manifest("deployment.yaml")["spec"]["template"]["spec"]["volumes"][0];
        Assert.Equal(Manifest("models.yaml")["metadata"]["name"], models["persistentVolumeClaim"]["claimName"]);
    }

    [Fact]
    public async Task Systemd_finds_nothing_wrong_with_the_unit()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/systemd-analyze"), "systemd is not installed.");
        var unit = Path.Combine(trained.NewFolder(), "predictive-api.service");
        File.WriteAllText(unit, File.ReadAllText(Path.Combine(_folder, "predictive-api.service"))
            .Replace("/usr/bin/dotnet", "/bin/true", StringComparison.Ordinal));
        using var verify = Process.Start(new ProcessStartInfo("/usr/bin/systemd-analyze", ["verify", "--man=no", unit])
        {
            RedirectStandardError = true,
        })!;
        var said = await verify.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await verify.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(verify.ExitCode == 0 && !said.Contains("predictive-api", StringComparison.Ordinal), said);
    }

    [Theory]
    [InlineData("TimeoutSecond", "Did you mean 'TimeoutSeconds'?")]
    [InlineData("Webhooks", "there are Models, Model, Store,")]
    public async Task A_setting_that_is_not_known_stops_the_start(string name, string words)
    {
        var fault = await Assert.ThrowsAsync<BadInputException>(() => ApiHost.CreateAsync([$"--Predictive:{name}=30"]));
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    private async Task StartsAsync(Dictionary<string, string> environment, string[] probes)
    {
        var store = Path.Combine(trained.NewFolder(), "store.db");
        await using (var keys = await LeadStore.OpenAsync(
            new StoreOptions { Database = DatabaseAddress.Parse(store) }, TimeProvider.System,
            TestContext.Current.CancellationToken))
        {
            await keys.Keys.AddAsync(KeyScope.Score, "web form");
        }

        await using var api = await ApiProcess.StartAsync(trained.Registry.Folder, store, environment);
        foreach (var probe in probes)
        {
            Assert.Equal(HttpStatusCode.OK, (await api.GetAsync(probe)).Status);
        }

        (await api.PostAsync("/v1/score", Bodies.Good)).IsProblem(HttpStatusCode.Unauthorized);
        Assert.All(api.Lines, line => Assert.NotNull(JsonNode.Parse(line)));
    }

    private static YamlNode Container() => Manifest("deployment.yaml")["spec"]["template"]["spec"]["containers"][0];

    /// <summary>The variables, without values where a secret has them.</summary>
    private static Dictionary<string, string> Environment(YamlNode container) => container["env"].All()
        .Cast<YamlMappingNode>()
        .ToDictionary(one => one["name"].Text(), one => one.Children.ContainsKey("value") ? one["value"].Text() : "");

    private static YamlNode Manifest(string file)
    {
        var yaml = new YamlStream();
        using var text = File.OpenText(Path.Combine(_folder, "kubernetes", file));
        yaml.Load(text);
        return yaml.Documents.Single().RootNode;
    }

    private static IEnumerable<string> Unit(string name) =>
        File.ReadLines(Path.Combine(_folder, "predictive-api.service"))
            .Where(line => line.StartsWith($"{name}=", StringComparison.Ordinal))
            .Select(line => line[(name.Length + 1)..]);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>Reads nodes of YAML.</summary>
internal static class YamlNodes
{
    public static IEnumerable<YamlNode> All(this YamlNode node) => (YamlSequenceNode)node;

    public static string Text(this YamlNode node) => ((YamlScalarNode)node).Value!;
}
