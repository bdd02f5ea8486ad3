using Predictive.Apps.Tests.Api;
using Predictive.Data;
using Xunit;

namespace Predictive.Apps.Tests.Webhooks;

/// <summary>Settings of the webhook that cannot be used, and its secret, which is told to nobody.</summary>
[Collection(ApiTests.Name)]
public sealed class WebhookSettingTests(TrainedRegistry trained)
{
    private const string Good = "https://crm.example/hook";
    private const string Key = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    [Theory]
    [InlineData("http://crm.example/hook?token=MfKQ9r8GKYqr", WebhookReceiver.Secret,
        "Predictive:Webhook:Url is http://crm.example; allowed is an address that begins with https://")]
    [InlineData("https://user:MfKQ9r8GKYqr@crm.example/hook", WebhookReceiver.Secret, "without a user")]
    [InlineData("hook", WebhookReceiver.Secret, "Predictive:Webhook:Url is no address")]
    [InlineData("", WebhookReceiver.Secret, "Predictive:Webhook:Url is missing")]
    [InlineData(Good, "", "Predictive:Webhook:Secret is missing or cannot be used")]
    [InlineData(Good, "whsec_c2hvcnQ=", "24 to 64 bytes in Base64")]
    [InlineData(Good, Key, "24 to 64 bytes in Base64")]
    [InlineData(Good, WebhookReceiver.Secret, "Predictive:Webhook:TimeoutSeconds is '0'", "TimeoutSeconds=0")]
    [InlineData(Good, WebhookReceiver.Secret, "Predictive:Webhook:Sekret is no setting", "Sekret=x")]
    public async Task What_cannot_be_used_is_refused_by_its_name_and_no_secret_is_repeated(
        string url, string secret, string says, string? more = null)
    {
        string[] settings = more is null ? [] : [$"--Predictive:Webhook:{more}"];
        var refusal = await Assert.ThrowsAsync<BadInputException>(() => RunningApi.StartAsync(
            trained.Registry.Folder,
            [$"--Predictive:Webhook:Url={url}", $"--Predictive:Webhook:Secret={secret}", .. settings]));
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key[..12], refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_log_holds_the_secret_or_a_lead_when_nobody_hears()
    {
        using var logs = new EveryLog();
        await using var receiver = await WebhookReceiver.StartAsync(
            new Reply(500), Reply.BreakOff, Reply.SayNothing, new Reply(401));
        await using var api = await RunningApi.StartWithLogsAsync(MqlBodies.RegistryOf(trained), logs,
            $"--Predictive:Store={Path.Combine(trained.NewFolder(), "store.db")}",
            $"--Predictive:Webhook:Url={receiver.Url}?token=secret-token",
            $"--Predictive:Webhook:Secret={WebhookReceiver.Secret}", "--Predictive:Webhook:TimeoutSeconds=0.5");
        await api.ScoreAsync(MqlBodies.Of("secretperson", 40, TinyFunnel.KnownOn));
        await receiver.UntilHeardAsync(_ => logs.Lines.Count(
            line => line.Contains("The webhook was not told of msg_", StringComparison.Ordinal)) == 4);
        Assert.DoesNotContain(logs.Lines, line => line.Contains(Key, StringComparison.Ordinal)
            || line.Contains("secret", StringComparison.OrdinalIgnoreCase));
    }
}
