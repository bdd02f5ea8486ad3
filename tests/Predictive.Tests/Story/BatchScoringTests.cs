using Predictive.Data;
using Predictive.Registry;
using Predictive.Scoring;
using Predictive.Snapshots;
using Predictive.Tests.Builders;
using Predictive.Tests.Data;
using Xunit;

namespace Predictive.Tests.Story;

public sealed class BatchScoringTests : IDisposable
{
    private static readonly DateTime _asOf = HandFunnel.Day(200);

    private readonly TempFolder _models = new();
    private readonly ModelVersion _version;

    public BatchScoringTests()
    {
        var registry = new ModelRegistry(_models.Path);
        VersionRegistration.Register(registry, SmallRun.Trained, SmallRun.Now, seconds: 1);
        _version = registry.Load(new ModelName("small", null));
    }

    public void Dispose() => _models.Dispose();

    [Fact]
    public void Leads_that_had_converted_or_were_created_later_are_skipped()
    {
        var records = SmallRun.Trained.Read.Records;
        var converted = ConversionDates.Of(records, ConversionStage.Opportunity);
        var open = records.Leads
            .Where(lead => lead.CreatedAt <= _asOf && !(converted.TryGetValue(lead.Id, out var at) && at <= _asOf));
        var batch = BatchScoring.Of(_version, SmallRun.Trained.Funnel.Path, _asOf);
        Assert.Equal(open.Select(lead => lead.Id), batch.Run().Select(one => one.Score.LeadId));
        Assert.Equal(records.Leads.Count, batch.Open.Count + batch.Skipped);
        Assert.InRange(batch.Open.Count, 100, records.Leads.Count - 100);
        Assert.Contains(batch.Open, lead => converted.ContainsKey(lead.Id));
    }

    [Fact]
    public void A_batch_says_of_each_lead_what_a_single_score_says()
    {
        var records = SmallRun.Trained.Read.Records;
        var scorer = new LeadScorer(_version.Model, _version.Card.Ages);
        Assert.All(BatchScoring.Of(_version, SmallRun.Trained.Funnel.Path, _asOf).Run().Take(50), scored =>
        {
            var snapshot = records.At(scored.Score.LeadId, _asOf)!;
            var single = scorer.Score(snapshot);
            Assert.Equal(single.Likelihood, scored.Score.Likelihood);
            Assert.Equal(single.Reasons, scored.Score.Reasons);
            Assert.Equal(_version.Cut.Accepts(single.Likelihood), scored.IsPredictedMql);
            Assert.Equal(_version.Rules!.PointsOf(snapshot), scored.RulePoints);
            Assert.Equal(scored.RulePoints >= 12, scored.IsRuleMql);
        });
    }

    [Fact]
    public void Unless_told_leads_are_scored_as_of_the_known_on_date()
    {
        var batch = BatchScoring.Of(_version, SmallRun.Trained.Funnel.Path, asOf: null);
        Assert.Equal(new AsOfDate(SmallFunnel.KnownOn), batch.AsOf);
    }

    [Fact]
    public void A_table_of_new_leads_without_outcome_status_and_other_tables_is_scored()
    {
        using var folder = new TempFolder();
        var leads = SmallFunnel.Records(seed: 77, leads: 40).Leads.Take(20).ToList();
        var path = folder.Write("new leads.csv", SmallFunnelFolder.LeadTable(leads));
        var batch = BatchScoring.Of(_version, path, SmallFunnel.KnownOn);
        var scored = batch.Run().ToList();
        Assert.Equal(leads.Select(lead => lead.Id), scored.Select(one => one.Score.LeadId));
        Assert.Equal((0, 0L), (batch.Skipped, batch.Rejected));
        Assert.True(scored.Select(one => one.Score.Likelihood).Distinct().Count() > 3);
        Assert.All(scored, one => Assert.Contains(one.Score.Warnings, warning => warning.Contains("account")));
        var senior = leads.Where(lead => lead.Attributes[1].Text == "vp").Select(lead => lead.Id);
        Assert.Equal(senior, scored.Where(one => one.RulePoints == 6).Select(one => one.Score.LeadId));
    }

    [Fact]
    public void A_folder_of_tables_in_the_version_s_own_shape_is_scored()
    {
        using var folder = new SmallFunnelFolder(SmallFunnel.Records(seed: 78, leads: 60));
        File.Delete(Path.Combine(folder.Path, "funnel.yaml"));
        Assert.Equal(60, BatchScoring.Of(_version, folder.Path, SmallFunnel.KnownOn) is var batch
            ? batch.Open.Count + batch.Skipped
            : 0);
        Assert.Equal(batch.Open.Count, batch.Run().Count());
    }

    [Fact]
    public void What_cannot_be_scored_is_refused()
    {
        using var folder = new TempFolder();
        var none = Path.Combine(folder.Path, "none.csv");
        Assert.Contains($"{none} does not exist", Refusal(none));
        Assert.Contains("leads.csv has no column", Refusal(folder.Write("leads.csv", "id,account\nA,B\n")));
        Assert.Contains("header but no rows", Refusal(folder.Write("leads.csv", SmallFunnelFolder.LeadTable([]))));
    }

    private string Refusal(string path) =>
        Assert.Throws<BadInputException>(() => BatchScoring.Of(_version, path, _asOf)).Message;
}
