using Predictive.Apps.Tests.Api;
using Predictive.Client;
using Predictive.Client.Problems;
using Predictive.Client.Reports;
using Xunit;

namespace Predictive.Apps.Tests.Clients;

/// <summary>The client before an API whose answers go wrong on the way.</summary>
[Collection(ApiTests.Name)]
public sealed class RetryTests(TrainedRegistry trained) : IAsyncLifetime
{
    private static readonly LeadNews _news = new()
    {
        Lead = new ToldLead { CreatedAt = DateTimeOffset.Parse("2026-06-13T12:00:00Z", null) },
        Events = [new ToldEvent { Type = "pricing_page", At = DateTimeOffset.Parse("2026-06-19T10:00:00Z", null) }],
    };

    private readonly SkippedTime _time = new();
    private RunningApi _api = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _api = await RunningApi.StartAsync(
        trained.Copy().Folder, $"--Predictive:Store={Path.Combine(trained.NewFolder(), "store.db")}");

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task A_report_whose_answer_is_lost_is_sent_again_and_counts_once()
    {
        await using var front = await FrontAsync(Fault.AnswerLost, Fault.AnswerLost);
        using var http = HttpTo(front);
        using var client = ClientOf(http);
        var answer = await client.ReportNewsAsync("n1", _news, cancellation: Cancelled);
        Assert.True(answer.IsRepeat);
        Assert.Equal((1, 1, 3), (answer.Leads, answer.Events, front.Requests));
        Assert.Single((await client.ReadPersonAsync("n1", Cancelled)).Events);

        await client.ReportNewsAsync("n1", _news, cancellation: Cancelled);
        Assert.Equal(2, (await client.ReadPersonAsync("n1", Cancelled)).Events.Count);
    }

    [Fact]
    public async Task What_fails_in_passing_is_tried_again_after_waits_that_double()
    {
        await using var front = await FrontAsync(Fault.Broken, Fault.BadGateway, Fault.Busy);
        using var http = HttpTo(front);
        Assert.NotEmpty((await ClientOf(http).ModelsAsync(Cancelled)).Models);
        Assert.Equal(4, front.Requests);
        Assert.Equal(3, _time.Waits.Count);
        Assert.All(_time.Waits.Zip([200, 400, 800]), pair => Assert.InRange(
            pair.First.TotalMilliseconds, (pair.Second / 2) - 1, pair.Second));
    }

    [Fact]
    public async Task It_waits_as_long_as_the_API_asks_unless_that_is_too_long()
    {
        await using var front = await FrontAsync(Fault.TooMany, Fault.TooMany);
        using var http = HttpTo(front);
        var impatient = new ClientOptions { LongestWait = TimeSpan.FromSeconds(6) };
        var refusal = await Assert.ThrowsAsync<TooManyRequestsException>(
            () => ClientOf(http, impatient).ModelsAsync(Cancelled));
        Assert.Equal((TimeSpan.FromSeconds(7), 1), (refusal.RetryAfter, front.Requests));
        Assert.Empty(_time.Waits);

        await ClientOf(http).ModelsAsync(Cancelled);
        Assert.Equal([TimeSpan.FromSeconds(7)], _time.Waits);
    }

    [Fact]
    public async Task It_gives_up_after_the_attempts_it_was_given()
    {
        await using var front = await FrontAsync([.. Enumerable.Repeat(Fault.Busy, 9)]);
        using var http = HttpTo(front);
        await Assert.ThrowsAsync<ApiUnavailableException>(() => ClientOf(http).ModelsAsync(Cancelled));
        Assert.Equal(4, front.Requests);
        await Assert.ThrowsAsync<ApiUnavailableException>(
            () => ClientOf(http, new ClientOptions { MostAttempts = 1 }).ModelsAsync(Cancelled));
        Assert.Equal(5, front.Requests);
    }

    [Fact]
    public async Task A_promotion_is_sent_again_only_where_nothing_was_done()
    {
        await using var front = await FrontAsync(Fault.Busy, Fault.TooMany, Fault.AnswerLost);
        using var http = HttpTo(front);
        var fault = await Assert.ThrowsAsync<ApiUnavailableException>(
            () => ClientOf(http).PromoteAsync("tiny@0001", "It is better", cancellation: Cancelled));
        Assert.False(fault.NothingWasDone);
        Assert.Equal(3, front.Requests);
        Assert.Single((await ClientOf(http).ModelCardAsync("tiny@0001", Cancelled)).Changes);
    }

    [Fact]
    public async Task An_attempt_that_takes_too_long_ends_and_the_next_may_do_better()
    {
        await using var front = await FrontAsync(Fault.Stalled);
        using var http = HttpTo(front);
        var hasty = new ClientOptions { AttemptTimeout = TimeSpan.FromMilliseconds(500), MostAttempts = 9 };
        Assert.NotEmpty((await ClientOf(http, hasty).ModelsAsync(Cancelled)).Models);
        Assert.InRange(front.Requests, 2, 9);
    }

    [Fact]
    public async Task Who_cancels_is_told_so_and_nothing_is_sent_again()
    {
        await using var front = await FrontAsync(Fault.Stalled);
        using var http = HttpTo(front);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ClientOf(http).ModelsAsync(cancel.Token));
        Assert.InRange(front.Requests, 0, 1);
        Assert.Empty(_time.Waits);
    }

    [Fact]
    public async Task What_is_wrong_or_no_API_at_all_is_not_asked_again()
    {
        await using var front = await FrontAsync(Fault.LoginPage);
        using var http = HttpTo(front);
        var unknown = await Assert.ThrowsAsync<UnexpectedAnswerException>(() => ClientOf(http).ModelsAsync(Cancelled));
        Assert.Contains("does not speak as this client does", unknown.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotFoundException>(() => ClientOf(http).ReadPersonAsync("nobody", Cancelled));
        Assert.Equal(2, front.Requests);
    }

    private Task<FaultyFront> FrontAsync(params Fault[] faults) =>
        FaultyFront.StartAsync(_api.Client.BaseAddress!, faults);

    private static HttpClient HttpTo(FaultyFront front) => new() { BaseAddress = front.Address };

    private PredictiveClient ClientOf(HttpClient http, ClientOptions? options = null) => new(http, options, _time);
}
