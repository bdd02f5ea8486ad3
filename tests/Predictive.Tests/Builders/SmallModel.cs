using Predictive.Data;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Tests.Builders;

/// <summary>A model of a small funnel, trained once for all tests that only look at it.</summary>
internal static class SmallModel
{
    public static FunnelRecords Records { get; } = SmallFunnel.Records(seed: 2, leads: 600);

    public static SnapshotSet Set { get; } = Records.Take(30);

    public static TrainedModel Trained { get; } = LeadModelTrainer.Train(Set, LeadModelOptions.Default, seed: 7);

    /// <summary>All that a version holds of a model: what was learned, its features and its context.</summary>
    public static (string Learned, string Catalogue, string Groups) BytesOf(
        LeadModel model, string learner = "boosting")
    {
        using var stream = new MemoryStream();
        model.SaveLearned(stream, learner);
        var groups = model.Records.Groups.Select(one =>
            $"{one.Key} {one.Name} {one.Record.Leads:R} {one.Record.Conversions:R}");
        return (Convert.ToHexString(stream.ToArray()), model.Catalogue.Hash, string.Join('\n', groups));
    }
}
