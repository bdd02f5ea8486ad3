using Predictive.Data;
using Predictive.Decisions;
using Predictive.Evaluation.Experiments;
using Predictive.Models;
using Predictive.Planning.Experiments;
using Predictive.Registry;

namespace Predictive;

/// <summary>Plans a fair test of two MQL definitions on a funnel, sized by its history.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Sizing">What its size was computed from.</param>
/// <param name="KnownOn">The last moment the history knows of (UTC).</param>
public sealed record ExperimentPlanning(ExperimentPlan Plan, ExperimentSizing Sizing, DateTime KnownOn)
{
    /// <summary>Plans.</summary>
    /// <param name="funnel">The funnel.</param>
    /// <param name="version">The model version.</param>
    /// <param name="plan">Where the plan will lie; the paths of policies are told from its folder.</param>
    /// <param name="a">The definition of arm A: <c>rules</c>, <c>model</c> or the path of a policy.</param>
    /// <param name="b">The definition of arm B.</param>
    /// <param name="wished">What is wanted.</param>
    /// <param name="progress">Told each step as it begins.</param>
    /// <exception cref="BadInputException">
    /// Both definitions are the same, one is none, or the history is too small.
    /// </exception>
    public static ExperimentPlanning On(
        FunnelFile funnel, ModelVersion version, string plan, string a, string b, WishedExperiment wished,
        Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(wished);
        VersionAttributes.Check(version, funnel);
        var read = FunnelRecordReader.Read(funnel, progress);
        var records = read.Records;
        var definitions = new ExperimentDefinitions(
            version, funnel, RuleVocabulary.Of(records), ExperimentDefinitions.FolderOf(plan));
        var (ofA, ofB) = (definitions.Of(a), definitions.Of(b));
        if (ofA.Named.Words == ofB.Named.Words || ofA.Named.Checksum == ofB.Named.Checksum)
            throw new BadInputException($"Both arms have the same definition ('{a}'); there is nothing to compare.");
        var snapshots = FunnelSnapshots.Take(records, funnel, version.Card.HorizonDays);
        if (snapshots.KnownOn is not { } knownOn)
            throw new BadInputException($"{funnel.Path} has no dates; an experiment needs to know when leads came.");
        var primary = wished.Primary ?? (records.Opportunities.Count > 0
            ? PrimaryOutcome.Opportunities
            : PrimaryOutcome.Conversions);
        var outcomes = new OutcomeCount(records, funnel.Conversion, primary, snapshots.Horizon.Days);
        progress?.Invoke($"Asking what '{a}' and '{b}' would have handed over");
        var paired = new PairedDefinitions(ofA.Definition, ofB.Definition);
        var sizing = ExperimentSizing.Of(
            ExperimentHistory.Of(snapshots, paired, Arm.A), ExperimentHistory.Of(snapshots, paired, Arm.B),
            outcomes, wished, knownOn);
        var start = wished.Start ?? knownOn;
        var ofArmB = Math.Clamp((int)Math.Round(sizing.Capacity * wished.ShareOfB), 1, sizing.Capacity - 1);
        return new ExperimentPlanning(
            new ExperimentPlan
            {
                Name = wished.Name,
                Funnel = funnel.Name,
                Model = version.Name.ToString(),
                ModelChecksum = ExperimentDefinitions.ChecksumOf(version),
                Start = start,
                A = ofA.Named,
                B = ofB.Named,
                Randomisation = new Randomisation(wished.Salt ?? SaltOf(), wished.ShareOfB),
                CapacityOfA = sizing.Capacity - ofArmB,
                CapacityOfB = ofArmB,
                WindowDays = wished.WindowDays,
                HorizonDays = snapshots.Horizon.Days,
                Primary = primary,
                Size = sizing.Size,
            },
            sizing, knownOn);

        string SaltOf() => StableHash.Of(
            $"{wished.Name}\n{funnel.Name}\n{ofA.Named.Checksum}\n{ofB.Named.Checksum}\n{start:O}", seed: 0)
            .ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }
}
