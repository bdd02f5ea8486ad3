using System.Runtime.CompilerServices;
using Predictive.Apps.Tests.Api;
using Predictive.Client;
using Predictive.Client.Problems;
using Predictive.Client.Reports;
using Predictive.Client.Scores;
using Predictive.Store;
using Predictive.Store.Keys;
using Predictive.Tables;
using Xunit;

namespace Predictive.Apps.Tests.Clients;

[Collection(ApiTests.Name)]
public sealed class ClientTests(TrainedRegistry trained) : IAsyncLifetime
{
    private static readonly DateTimeOffset _asOf = At("2026-06-20T12:00:00Z");

    /// <summary>The lead of <see cref="Bodies.Good"/>.</summary>
    private static readonly Lead _lead = new()
    {
        Id = "new-1",
        CreatedAt = At("2026-06-13T12:00:00Z"),
        Source = "web",
        Campaign = "K1",
        Attributes = new()
        {
            ["level"] = "director",
            ["team_size"] = 12,
            ["trial_started"] = new DateOnly(2026, 6, 1),
        },
        Events =
        [
            new LeadEvent { Type = "pricing_page", At = At("2026-06-19T10:00:00Z"), Details = new() { ["pages"] = 4 } },
            new LeadEvent { Type = "email_open", At = At("2026-06-14T10:00:00+02:00") },
        ],
        Account = new() { ["id"] = "C1", ["industry"] = "software", ["employees"] = 250 },
        AccountActivity = new() { People = 2, Engaged = 1, RecentEvents = 3, DaysSinceLast = 4.5 },
    };

    private readonly string _store = Path.Combine(trained.NewFolder(), "store.db");
    private RunningApi _api = null!;
    private PredictiveClient _client = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _api = await RunningApi.StartAsync(trained.Copy().Folder, $"--Predictive:Store={_store}");
        _client = new PredictiveClient(_api.Client.BaseAddress!);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task It_asks_and_reads_what_a_body_by_hand_asks_and_reads()
    {
        var raw = (await _api.ScoreAsync(Bodies.Good)).Score;
        var answer = await _client.ScoreAsync([_lead], new ScoreOptions { AsOf = _asOf }, Cancelled);
        var score = Assert.Single(answer.Scores);
        Assert.Equal(("new-1", _asOf, "tiny"), (score.Id, score.AsOf, answer.Model.Name));
        Assert.Equal(raw["likelihood"]!.GetValue<double>(), score.Likelihood);
        Assert.Equal(raw["rulePoints"]!.GetValue<double>(), score.RulePoints);
        Assert.Equal(raw["decision"]!["words"]!.GetValue<string>(), score.Decision.Words);
        Assert.Equal(
            raw["reasons"]!.AsArray().Select(one => one!["words"]!.GetValue<string>()),
            score.Reasons!.Select(reason => reason.Words));
        Assert.Equal(
            score.Likelihood, score.Base + score.Reasons!.Sum(reason => reason.Points) + score.OtherReasons!.Value, 9);
    }

    [Fact]
    public async Task Reasons_are_given_as_asked_and_explained_changes_add_up()
    {
        var options = new ScoreOptions { AsOf = _asOf, Reasons = ReasonDetail.Codes, Top = 2 };
        var coded = (await _client.ScoreAsync([_lead], options, Cancelled)).Scores[0];
        Assert.Equal(2, coded.Reasons!.Count);
        Assert.All(coded.Reasons, reason => Assert.Null(reason.Words));

        var explained = await _client.ExplainAsync(_lead, _asOf, since: At("2026-06-15T00:00:00Z"), Cancelled);
        Assert.Equal(coded.Likelihood, explained.Score.Likelihood);
        var change = explained.Change!;
        Assert.Equal(change.Difference, change.Reasons.Sum(reason => reason.Points), 9);
        Assert.Equal(explained.Score.Likelihood - change.Likelihood, change.Difference, 9);
    }

    [Fact]
    public async Task Leads_without_an_end_are_scored_five_hundred_at_a_time()
    {
        var answers = new List<ScoreAnswer>();
        await foreach (var answer in _client.ScoreAllAsync(LeadsAsync(1201, Cancelled), cancellation: Cancelled))
        {
            answers.Add(answer);
        }

        Assert.Equal([500, 500, 201], answers.Select(answer => answer.Scores.Count));
        Assert.Equal("n1200", answers[2].Scores[^1].Id);
    }

    [Fact]
    public async Task What_is_told_is_scored_read_marked_and_erased()
    {
        var events = _lead.Events!.Select((one, i) =>
            new ToldEvent { Id = $"e{i}", Type = one.Type, At = one.At, Details = one.Details });
        var told = new ToldLead
        {
            CreatedAt = _lead.CreatedAt,
            Source = _lead.Source,
            Campaign = _lead.Campaign,
            Attributes = _lead.Attributes,
        };
        const string Odd = "Ä b/c?d=1&e#f";
        var kept = await _client.ReportNewsAsync(Odd, new() { Lead = told, Events = [.. events] }, null, Cancelled);
        Assert.Equal((1, 2, false), (kept.Leads, kept.Events, kept.IsRepeat));
        var score = await _client.ScoreToldAsync(
            Odd, new ScoreOptions { Reasons = ReasonDetail.Words, Top = 3 }, Cancelled);
        Assert.Equal((Odd, 3), (score.Id, score.Reasons!.Count));

        var worked = new Outcome
        {
            Lead = Odd,
            Kind = OutcomeKind.Worked,
            At = _asOf,
            PredictionId = score.PredictionId,
        };
        Assert.Equal(1, (await _client.ReportOutcomesAsync([worked], null, Cancelled)).Outcomes);
        var said = new Disposition { Lead = Odd, Verdict = Verdict.Rejected, Reason = "no budget", At = _asOf };
        Assert.Equal(1, (await _client.ReportDispositionsAsync([said], null, Cancelled)).Dispositions);
        await _client.ReportNewsAsync(
            Odd, new() { Lead = new() { Attributes = new() { ["team_size"] = FieldValue.Unknown } } }, null, Cancelled);

        var person = await _client.ReadPersonAsync(Odd, Cancelled);
        Assert.Equal(OutcomeKind.Worked, Assert.Single(person.Outcomes).Kind);
        Assert.Equal(Verdict.Rejected, Assert.Single(person.Dispositions).Verdict);
        Assert.Equal("director", person.Lead!.Attributes!["level"]);
        Assert.Equal(4, person.Events.Single(one => one.Id == "e0").Details!["pages"]);
        Assert.Equal(("team_size", null), (person.Changes[0].Field, person.Changes[0].New));

        await _client.ReportNewsAsync(Odd, new() { Lead = new() { DoNotProfile = true } }, null, Cancelled);
        await Assert.ThrowsAsync<AccessDeniedException>(() => _client.ScoreToldAsync(Odd, null, Cancelled));
        Assert.Equal(
            [Odd], (await _client.ScoreAsync([_lead with { Id = Odd }], null, Cancelled)).NotProfiled);
        Assert.True((await _client.ErasePersonAsync(Odd, Cancelled)).Erased > 3);
        await Assert.ThrowsAsync<NotFoundException>(() => _client.ReadPersonAsync(Odd, Cancelled));
    }

    [Fact]
    public async Task Versions_are_listed_read_put_in_charge_and_taken_out_of_it()
    {
        var models = await _client.ModelsAsync(Cancelled);
        Assert.Equal("0001", Assert.Single(models.Models).InCharge);
        Assert.Contains(models.Served!.Attributes, one => one is { Name: "team_size", Kind: "number" });
        Assert.Equal("tiny@0001", (await _client.PolicyAsync(Cancelled)).Policy);
        var change = await _client.PromoteAsync("tiny@0001", "Lift 2.1", "Ann", Cancelled);
        Assert.Equal(("promotion", "Ann"), (change.Act, change.By));
        var card = await _client.ModelCardAsync("tiny@0001", Cancelled);
        Assert.Equal("Lift 2.1", Assert.Single(card.Changes).Why);
        Assert.NotNull(card.Metrics["auc"].Value);
        Assert.Equal("rollback", (await _client.RollBackAsync("tiny@0001", "Lift 1.7", null, Cancelled)).Act);
    }

    [Fact]
    public async Task Each_refusal_is_an_exception_of_its_kind()
    {
        var bad = await Assert.ThrowsAsync<InvalidRequestException>(
            () => _client.ScoreAsync([_lead with { CreatedAt = null }], null, Cancelled));
        var (path, words) = Assert.Single(bad.Errors);
        Assert.StartsWith("$.leads[0]", path, StringComparison.Ordinal);
        Assert.Contains(words[0], bad.Message, StringComparison.Ordinal);
        Assert.Equal(400, bad.Problem!.Status);

        await _client.ReportNewsAsync("a", new() { Lead = new() { Source = "web" } }, "same", Cancelled);
        await Assert.ThrowsAsync<ConflictException>(
            () => _client.ReportNewsAsync("b", new() { Lead = new() { Source = "web" } }, "same", Cancelled));
        using var nowhere = new PredictiveClient(
            new Uri("http://127.0.0.1:1"), new ClientOptions { MostAttempts = 2, FirstWait = TimeSpan.Zero });
        var away = await Assert.ThrowsAsync<ApiUnavailableException>(() => nowhere.ModelsAsync(Cancelled));
        Assert.Contains("127.0.0.1:1", away.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_sent_where_there_is_one()
    {
        await using var store = await LeadStore.OpenAsync(
            new StoreOptions { Database = DatabaseAddress.Parse(_store) }, TimeProvider.System, Cancelled);
        var key = await store.Keys.AddAsync(KeyScope.Score, "test");
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder, $"--Predictive:Store={_store}");
        using var keyless = new PredictiveClient(api.Client.BaseAddress!);
        var refusal = await Assert.ThrowsAsync<AccessDeniedException>(() => keyless.ModelsAsync(Cancelled));
        Assert.Equal(401, refusal.Problem!.Status);
        var options = new ClientOptions { ApiKey = key.Secret };
        Assert.DoesNotContain(key.Secret, options.ToString(), StringComparison.Ordinal);
        using var client = new PredictiveClient(api.Client.BaseAddress!, options);
        Assert.NotEmpty((await client.ModelsAsync(Cancelled)).Models);
        refusal = await Assert.ThrowsAsync<AccessDeniedException>(() => client.ReadPersonAsync("a", Cancelled));
        Assert.Equal(403, refusal.Problem!.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("pk\r\nX-Other: 1")]
    public void A_key_that_is_none_is_refused_before_anything_is_sent(string key) => Assert.Throws<ArgumentException>(
        () => new PredictiveClient(new Uri("http://127.0.0.1:1"), new ClientOptions { ApiKey = key }));

    [Theory]
    [InlineData(" ")]
    [InlineData("..")]
    public async Task An_id_that_would_be_another_address_is_refused(string id) =>
        await Assert.ThrowsAsync<ArgumentException>(() => _client.ErasePersonAsync(id, Cancelled));

    [Fact]
    public void Numbers_that_JSON_has_not_are_no_values() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => (FieldValue)double.NaN);

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, null);

    private static async IAsyncEnumerable<Lead> LeadsAsync(
        int leads, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var i = 0; i < leads; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return new Lead { Id = $"n{i}", CreatedAt = _asOf };
        }

        await Task.CompletedTask;
    }
}
