using Predictive.Data;
using Predictive.Models;
using Predictive.Registry;
using Predictive.Snapshots;

namespace Predictive;

/// <summary>
/// Snapshots that a version had not seen, with their likelihoods: later ones than it learned from, where there are
/// such; else the latest, with the likelihoods of its recipe learned again on the earlier ones.
/// </summary>
/// <param name="Measured">The snapshots.</param>
/// <param name="Likelihoods">Their likelihoods, in the same order.</param>
/// <param name="Snapshots">All of the funnel.</param>
/// <param name="Read">What was read.</param>
/// <param name="Description">On what is measured, in a sentence.</param>
internal sealed record VersionTest(
    IReadOnlyList<LabelledSnapshot> Measured, IReadOnlyList<Likelihood> Likelihoods, SnapshotSet Snapshots,
    FunnelReadResult Read, string Description)
{
    /// <summary>Measures.</summary>
    /// <exception cref="BadInputException">
    /// The funnel cannot be read, is about another conversion, or lacks attributes that the version learned from.
    /// </exception>
    public static VersionTest On(FunnelFile funnel, ModelVersion version, Action<string>? progress)
    {
        VersionAttributes.Check(version, funnel);
        VersionMeasurement.CheckConversion(funnel, version);
        var read = FunnelRecordReader.Read(funnel, progress);
        var snapshots = FunnelSnapshots.Take(read.Records, funnel, version.Card.HorizonDays);
        var later = VersionMeasurement.LaterThanTraining(snapshots, version);
        return VersionMeasurement.CanBeMeasuredOn(later)
            ? new VersionTest(
                later,
                [.. later.AsParallel().AsOrdered().Select(one => version.Model.LikelihoodOf(one.Snapshot))],
                snapshots, read,
                $"Measured on leads later than any that {version.Name} learned from.")
            : OfRecipe(funnel, read, version, progress);
    }

    private static VersionTest OfRecipe(
        FunnelFile funnel, FunnelReadResult read, ModelVersion version, Action<string>? progress)
    {
        var prepared = PreparedLeads.Of(funnel, read, VersionMeasurement.RecipeOf(version), progress);
        var recipe = LeadModelTrainer.Measure(prepared.Snapshots, prepared.Model, version.Card.Seed, progress);
        return new VersionTest(
            recipe.Test, recipe.TestLikelihoods, prepared.Snapshots, read,
            $"Measured on the latest leads, with the recipe of {version.Name} learned from the earlier ones. "
            + recipe.Split.Description);
    }
}
