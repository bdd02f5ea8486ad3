using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Predictive.Apps.Tests.Api;
using Predictive.Apps.Tests.Console;
using Predictive.Store;
using Predictive.Store.Keys;
using Predictive.Tables;
using Xunit;

namespace Predictive.Apps.Tests.Clients;

/// <summary>The examples in four languages are run as they stand against an API that asks for a key.</summary>
[Collection(SampleApi.Name)]
public sealed class ExampleProgramTests(SampleModel sample)
{
    private static readonly string _folder = Path.Combine(Repository.Root, "src", "Predictive.Api", "examples");

    /// <summary>What the examples ask first.</summary>
    private const string Asked = """
        {
          "top": 3,
          "leads": [{
            "id": "L-1", "createdAt": "2026-06-23T09:00:00Z", "source": "organic_search",
            "attributes": { "seniority": "director", "function": "marketing", "country": "DE" },
            "events": [ { "type": "pricing_page", "at": "2026-06-28T15:30:00Z" } ],
            "account": { "id": "A-1", "industry": "software", "employees": 250, "region": "emea" }
          }]
        }
        """;

    [Theory]
    [InlineData("dotnet", null)]
    [InlineData("python3", "lead.py")]
    [InlineData("node", "lead.mjs")]
    public async Task A_program_scores_tells_and_reports(string program, string? file)
    {
        Assert.SkipUnless(IsHere(program), $"No {program} is here.");
        var example = file is null
            ? Path.Combine(AppContext.BaseDirectory, "Predictive.Client.Example.dll")
            : Path.Combine(_folder, file);
        await using var api = await KeyedApi.StartAsync(sample);
        var output = await RunAsync(program, example, api);

        var (asked, told) = await api.ScoresAsync();
        Assert.Equal(Printed(asked, told), output);
        var person = (await api.GetAsync("/v1/leads/L-1")).Json;
        Assert.Equal(24000, person["outcomes"]![0]!["amount"]!.GetValue<double>());
        Assert.NotNull(person["outcomes"]![0]!["predictionId"]);
    }

    [Fact]
    public async Task The_commands_of_curl_do_the_same()
    {
        Assert.SkipUnless(IsHere("bash") && IsHere("curl"), "No bash or no curl is here.");
        await using var api = await KeyedApi.StartAsync(sample);
        var output = await RunAsync("bash", Path.Combine(_folder, "lead.sh"), api);

        var answers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!).ToList();
        var (asked, told) = await api.ScoresAsync();
        Assert.Equal(4, answers.Count);
        Assert.Equal(Likelihood(asked), Likelihood(answers[0]["scores"]![0]!));
        Assert.Equal(Likelihood(told), Likelihood(answers[2]["scores"]![0]!));
        Assert.Equal(1, answers[1]["events"]!.GetValue<int>());
        Assert.Equal(1, answers[3]["outcomes"]!.GetValue<int>());
    }

    [Fact]
    public void The_lines_that_the_clients_guide_shows_are_those_of_the_example()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "src", "Predictive.Client", "README.md"));
        var example = File.ReadAllText(Path.Combine(_folder, "lead.cs"));
        var shown = guide.Split("```csharp\n")[1].Split("```")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, shown.Length);
        Assert.All(shown, line => Assert.Contains(
            line.Split("([lead]")[0].Split("news)")[0], example, StringComparison.Ordinal));
    }

    /// <summary>What a program prints of the scores.</summary>
    private static string Printed(JsonNode asked, JsonNode told)
    {
        var verdict = asked["predictedMql"]!.GetValue<bool>() ? "an MQL" : "no MQL";
        var reasons = asked["reasons"]!.AsArray().Select(reason =>
            $"  {Percent(reason!["points"]!.GetValue<double>(), "+0.0;-0.0")} points: {reason["words"]}\n");
        return $"L-1 converts with a likelihood of {Percent(Likelihood(asked), "0.0")} % and is {verdict}.\n"
            + string.Concat(reasons)
            + $"Kept leads: 1, events: 1. By them it is {Percent(Likelihood(told), "0.0")} %.\nKept outcomes: 1.\n";
    }

    private static double Likelihood(JsonNode score) => score["likelihood"]!.GetValue<double>();

    private static string Percent(double part, string format) =>
        (100 * part).ToString(format, CultureInfo.InvariantCulture);

    private static bool IsHere(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));

    private static async Task<string> RunAsync(string program, string example, KeyedApi api)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(example);
        start.Environment["PREDICTIVE_API"] = api.Address;
        start.Environment["PREDICTIVE_KEY"] = api.Key;
        start.Environment["LANG"] = "de_DE.UTF-8";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        start.Environment["no_proxy"] = start.Environment["NO_PROXY"] = "127.0.0.1";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{await output}{await error}");
        return (await output).ReplaceLineEndings("\n");
    }

    /// <summary>The API on the sample model, with a store in which there is a key for everything.</summary>
    private sealed class KeyedApi(RunningApi api, string key) : IAsyncDisposable
    {
        public string Address => api.Client.BaseAddress!.ToString().TrimEnd('/');

        public string Key => key;

        public static async Task<KeyedApi> StartAsync(SampleModel sample)
        {
            var file = sample.NewStore();
            string secret;
            await using (var store = await LeadStore.OpenAsync(
                new StoreOptions { Database = DatabaseAddress.Parse(file) }, TimeProvider.System,
                TestContext.Current.CancellationToken))
            {
                secret = (await store.Keys.AddAsync(KeyScope.Admin, "examples")).Secret;
            }

            var api = await RunningApi.StartAsync(sample.NewCopy(), $"--Predictive:Store={file}");
            return new KeyedApi(api, secret);
        }

        public Task<ApiAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, content: null);

        /// <summary>The score of the lead as it is sent, and by what was told of it.</summary>
        public async Task<(JsonNode Asked, JsonNode Told)> ScoresAsync()
        {
            using var body = new StringContent(ExampleProgramTests.Asked, Encoding.UTF8, "application/json");
            return ((await SendAsync(HttpMethod.Post, "/v1/score", body)).Score,
                (await GetAsync("/v1/leads/L-1/score")).Score);
        }

        public ValueTask DisposeAsync() => api.DisposeAsync();

        private Task<ApiAnswer> SendAsync(HttpMethod method, string path, HttpContent? content) =>
            api.SendAsync(method, path, content, ("Authorization", $"Bearer {key}"));
    }
}
