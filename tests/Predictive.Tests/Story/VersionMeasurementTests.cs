using Predictive.Data;
using Predictive.Registry;
using Predictive.Snapshots;
using Predictive.Tests.Builders;
using Predictive.Tests.Data;
using Xunit;

namespace Predictive.Tests.Story;

/// <summary>A version is judged by leads it has not seen: later ones, else those its recipe is kept from.</summary>
public sealed class VersionMeasurementTests : IDisposable
{
    private static readonly DateTime _then = HandFunnel.Day(300);

    private readonly TempFolder _models = new();

    public void Dispose() => _models.Dispose();

    [Fact]
    public void On_enough_later_leads_the_version_itself_is_measured()
    {
        var records = SmallFunnel.Records(seed: 4, leads: 700);
        using var before = new SmallFunnelFolder(KnownThen(records));
        using var now = new SmallFunnelFolder(records);
        var version = Registered(before);
        var measured = VersionMeasurement.On(now.File, version).Evaluation;

        var later = FunnelSnapshots.Take(FunnelRecordReader.Read(now.File).Records, now.File).Mature
            .Where(one => one.Snapshot.AsOf!.Value.Instant > version.Card.TrainedThrough).ToList();
        Assert.True(later.Count >= VersionMeasurement.FewestLaterLeads);
        Assert.Equal("version", measured.Measured);
        Assert.Equal(later.Count, measured.Counts.Test);
        Assert.Equal(later.Count(one => one.Converted), measured.Counts.TestConversions);
        Assert.Equal(version.Card.TrainedOn, measured.Counts.Train);
        Assert.Equal(later.Min(one => one.Snapshot.AsOf!.Value.Instant), measured.Split.TestBegins);
        Assert.Equal(NaiveAuc(later, version), measured.Metrics["auc"].Value!.Value, 1e-9);
        Assert.Contains("later than any the version learned from", measured.Notes[0]);
        Assert.DoesNotContain(measured.Notes, note => note.StartsWith("This funnel looks", StringComparison.Ordinal));
    }

    [Fact]
    public void A_funnel_that_looks_at_other_moments_than_the_training_says_so()
    {
        var records = SmallFunnel.Records(seed: 4, leads: 700);
        using var before = new SmallFunnelFolder(KnownThen(records));
        using var now = new SmallFunnelFolder(records);
        var other = now.File with { Schedule = SnapshotSchedule.OfAges(7, 14) };

        Assert.Contains(
            "This funnel looks at leads 7 and 14 days after creation; the version learned from leads looked at 7 days "
            + "after creation.", VersionMeasurement.On(other, Registered(before)).Evaluation.Notes);
    }

    [Fact]
    public void On_the_data_it_was_trained_on_its_recipe_is_measured_with_the_figures_of_the_training()
    {
        using var folder = new SmallFunnelFolder(SmallFunnel.Records(seed: 4, leads: 500));
        var version = Registered(folder);
        var measured = VersionMeasurement.On(folder.File, version);
        var atTraining = version.ReadEvaluation();
        Assert.Equal("recipe", measured.Evaluation.Measured);
        Assert.Equal(atTraining.Metrics, measured.Evaluation.Metrics);
        Assert.Equal(atTraining.Counts, measured.Evaluation.Counts);
        Assert.Equal(atTraining.Split, measured.Evaluation.Split);
        Assert.Equal(version.ReadComparison()!.Headline, measured.Comparison!.Headline);
        Assert.Equal(version.ReadComparison()!.EqualVolume.Cells, measured.Comparison.EqualVolume.Cells);
    }

    [Fact]
    public void On_too_few_later_leads_its_recipe_is_measured()
    {
        var records = SmallFunnel.Records(seed: 4, leads: 350);
        using var before = new SmallFunnelFolder(KnownThen(records));
        using var now = new SmallFunnelFolder(records);
        Assert.Equal("recipe", VersionMeasurement.On(now.File, Registered(before)).Evaluation.Measured);
    }

    [Fact]
    public void The_documents_count_every_snapshot()
    {
        var (run, counts) = (SmallRun.Trained, RunDocuments.EvaluationOf(SmallRun.Trained, "0001").Counts);
        Assert.Equal(
            run.Snapshots.Mature.Count,
            counts.Train + counts.Calibrate + counts.Test + counts.Embargoed + counts.OnTwoSides);
        Assert.Equal(run.Snapshots.Immature, counts.Immature);
        Assert.Equal(run.Trained.Split.Test.Count(one => one.Converted), counts.TestConversions);
        Assert.Equal(run.Read.Records.Leads.Count,
            run.Snapshots.Mature.Count + run.Snapshots.Immature + run.Snapshots.AlreadyConverted);
    }

    [Fact]
    public void Left_out_columns_are_documented_with_why() => Assert.Contains(
        RunDocuments.EvaluationOf(SmallRun.Trained, "0001").LeftOut,
        column => column.Column == "status" && column.Evidence.StartsWith("leads.csv: ", StringComparison.Ordinal));

    private ModelVersion Registered(SmallFunnelFolder folder)
    {
        var registry = new ModelRegistry(_models.Path);
        VersionRegistration.Register(
            registry, TrainingRun.On(folder.File, new TrainingRunOptions()), SmallRun.Now, seconds: 1);
        return registry.Load(new ModelName("small", null));
    }

    /// <summary>What an export on that day would have held.</summary>
    private static FunnelRecords KnownThen(FunnelRecords records)
    {
        var leads = records.Leads.Where(lead => lead.CreatedAt <= _then).ToList();
        var ids = leads.Select(lead => lead.Id).ToHashSet();
        return records.With(
            leads,
            [.. records.Events.Where(one => one.At <= _then && ids.Contains(one.LeadId))],
            opportunities: [.. records.Opportunities.Where(one => one.CreatedAt <= _then)
                .Select(one => one with { LeadIds = [.. one.LeadIds.Where(ids.Contains)] })],
            history: [.. records.FieldHistory.Where(one => one.At <= _then && ids.Contains(one.LeadId))],
            knownOn: _then);
    }

    /// <summary>The share of pairs in which the converted lead has the higher likelihood; ties count half.</summary>
    private static double NaiveAuc(List<LabelledSnapshot> leads, ModelVersion version)
    {
        var scored = leads
            .Select(one => (one.Converted, Chance: version.Model.LikelihoodOf(one.Snapshot).Value)).ToList();
        var pairs =
            from yes in scored
            where yes.Converted
            from no in scored
            where !no.Converted
            select yes.Chance > no.Chance ? 1 : yes.Chance == no.Chance ? 0.5 : 0;
        return pairs.Average();
    }
}
