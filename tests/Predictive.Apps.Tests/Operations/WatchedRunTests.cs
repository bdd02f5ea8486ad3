using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Predictive.Apps.Tests.Operations;

[Collection(ProcessTests.Name)]
public sealed class WatchedRunTests(WatchedRun run) : IClassFixture<WatchedRun>
{
    [Fact]
    public void Told_to_stop_it_says_so_finishes_what_is_under_way_and_ends_well()
    {
        run.ReadyWhileGoing!.IsProblem(HttpStatusCode.ServiceUnavailable);
        Assert.Contains("told to stop", run.ReadyWhileGoing.Detail, StringComparison.Ordinal);
        Assert.True(run.IsClosedBeforeTheEnd);
        Assert.Equal(WatchedRun.Late, run.HalfSent!.Score["id"]!.GetValue<string>());
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void What_it_predicted_last_was_logged_before_it_ended()
    {
        var logged = Assert.Single(run.LateRecord!.Predictions);
        Assert.Equal(run.HalfSent!.Score["predictionId"]!.GetValue<string>(), logged.Id);
    }

    [Fact]
    public void Every_line_of_the_log_is_JSON_and_of_nobody()
    {
        Assert.NotEmpty(run.Lines);
        Assert.All(run.Lines, line => Assert.NotNull(JsonNode.Parse(line)!["LogLevel"]));
        Assert.Contains(run.Lines, line => line.Contains("Serving tiny@0001", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.Contains("Going away", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Lines, line => line.Contains(WatchedRun.Person, StringComparison.OrdinalIgnoreCase)
            || line.Contains(WatchedRun.Mql, StringComparison.Ordinal));
    }

    [Fact]
    public void The_metrics_tell_what_was_scored_how_it_was_decided_and_what_was_missing()
    {
        var metrics = run.Receiver.Metrics;
        double Sum(string name, params string[] with) => metrics
            .Where(one => one.Key.Split(' ')[0] == name && with.All(one.Key.Split(' ').Contains)).Sum(one => one.Value);

        Assert.Equal(7, Sum("predictive.leads.scored", "predictive.model=tiny@0001"));
        Assert.True(Sum("predictive.leads.scored", "predictive.mql=false") > 0);
        // One lead has a level that nobody had in training, another the kind of its mail address.
        Assert.Equal(2, Sum("predictive.leads.warned", "predictive.warning=unseen_category"));
        Assert.True(Sum("predictive.leads.warned", "predictive.warning=missing_fields") >= 4);
        Assert.Equal(4, Sum("predictive.score.duration", "predictive.operation=score"));
        Assert.Equal(1, Sum("predictive.score.duration", "predictive.operation=leadScore"));
        Assert.True(Sum("predictive.model.age") > 0);
        Assert.Equal(0, Sum("predictive.store.lost_predictions"));
        Assert.Contains("predictive.store.waiting_writes", metrics.Keys);
        Assert.Contains("predictive.store.waiting_predictions", metrics.Keys);
        Assert.Equal(4, Sum("http.server.request.duration", "http.route=/v1/score", "http.response.status_code=200"));
    }

    [Fact]
    public void The_metrics_tell_of_whom_a_webhook_that_is_away_was_not_told()
    {
        var metrics = run.Receiver.Metrics;
        Assert.Equal(1, metrics["predictive.webhook.waiting"]);
        Assert.InRange(metrics["predictive.webhook.oldest"], 0.001, 60);
        Assert.InRange(metrics["predictive.webhook.tries predictive.outcome=away"], 1, 10);
        Assert.Contains(run.Lines, line => line.Contains("The webhook was not told of msg_", StringComparison.Ordinal));
    }

    [Fact]
    public void The_traces_name_routes_and_nobody()
    {
        var spans = run.Receiver.Spans;
        Assert.Equal(4, spans.Count(name => name == "POST /v1/score"));
        Assert.Equal(2, spans.Count(name => name == "GET /v1/leads/{id}/score"));
        Assert.Single(spans, name => name == "GET");
        Assert.DoesNotContain(spans, name => name.Contains("health", StringComparison.Ordinal));
        Assert.DoesNotContain(WatchedRun.Person, run.Receiver.Everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(WatchedRun.Mql, run.Receiver.Everything, StringComparison.OrdinalIgnoreCase);
    }
}
