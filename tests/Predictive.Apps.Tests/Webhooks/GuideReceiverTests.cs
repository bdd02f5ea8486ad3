using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Predictive.Apps.Tests.Api;
using Predictive.Apps.Tests.Console;
using Predictive.Apps.Tests.Operations;
using Xunit;

namespace Predictive.Apps.Tests.Webhooks;

/// <summary>The receiver that the API's guide shows is run as it stands.</summary>
[Collection(ProcessTests.Name)]
public sealed class GuideReceiverTests(TrainedRegistry trained) : IDisposable
{
    private readonly HttpClient _http = new();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task The_receiver_of_the_guide_takes_the_messages_of_the_API_once_and_no_forged_one()
    {
        Assert.SkipUnless(IsPythonHere(), "No python3 is here.");
        using var receiver = Start();
        var url = (await receiver.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!.Split(' ')[^1];
        await using (var api = await ApiProcess.StartAsync(
            MqlBodies.RegistryOf(trained), Path.Combine(trained.NewFolder(), "store.db"), new Dictionary<string, string>
            {
                ["Predictive__Webhook__Url"] = url,
                ["Predictive__Webhook__Secret"] = WebhookReceiver.Secret,
            }))
        {
            var mqls = MqlBodies.MqlsOf(await api.PostAsync("/v1/score", MqlBodies.Of("g", 12, DateTime.UtcNow)));
            Assert.Equal(9, mqls.Count);
            var told = new HashSet<string>();
            while (told.Count < mqls.Count)
            {
                told.Add((await receiver.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!);
            }

            Assert.Equal(mqls.Keys.Select(lead => $"{lead} is an MQL").Order(), told.Order());
        }

        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(url, "m1", now, Body("once")));
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(url, "m1", now, Body("once")));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(url, "m2", now, Body("forged"), forge: true));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(url, "m3", now - 3600, Body("old")));
        receiver.Kill();
        Assert.Equal("once is an MQL\n",
            await receiver.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    private static string Body(string lead) => $$$"""{ "data": { "score": { "id": "{{{lead}}}" } } }""";

    private async Task<HttpStatusCode> SendAsync(string url, string id, long at, string body, bool forge = false)
    {
        var timestamp = at.ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            Headers =
            {
                { "webhook-id", id },
                { "webhook-timestamp", timestamp },
                {
                    "webhook-signature",
                    WebhookMessage.Sign(WebhookReceiver.Secret, id, timestamp, forge ? Body("another") : body)
                },
            },
        };
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static Process Start()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "src", "Predictive.Api", "README.md"));
        var program = guide.Split("```python\n")[1].Split("```")[0];
        var start = new ProcessStartInfo("python3", ["-c", program])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["WEBHOOK_SECRET"] = WebhookReceiver.Secret;
        start.Environment["PORT"] = "0";
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private static bool IsPythonHere() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "python3")));
}
