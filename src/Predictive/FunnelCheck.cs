using Predictive.Data;
using Predictive.Evaluation.Maturing;
using Predictive.Health;
using Predictive.Leakage;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive;

/// <summary>What a funnel holds, before anything is learned from it: rows, rejects, snapshots, conversions.</summary>
public sealed record FunnelCheck
{
    private FunnelCheck()
    {
    }

    /// <summary>The funnel file.</summary>
    public required FunnelFile Funnel { get; init; }

    /// <summary>What was read, and what was not.</summary>
    public required FunnelReadResult Read { get; init; }

    /// <summary>The snapshots.</summary>
    public required SnapshotSet Snapshots { get; init; }

    /// <summary>How leads convert as they age, cohort by cohort; null where nothing has a date.</summary>
    public CohortTable? Cohorts { get; init; }

    /// <summary>What to know before training, in sentences; often nothing.</summary>
    public IReadOnlyList<string> Notes =>
    [
        .. Read.Notes,
        .. MissingLeadsWarning.In(Read),
        .. new[] { Cohorts?.Unrecorded }.OfType<string>(),
    ];

    /// <summary>Which columns say what became of the lead.</summary>
    public required LeakReport Leaks { get; init; }

    /// <summary>Conversions among the mature snapshots.</summary>
    public int Conversions => Snapshots.Mature.Count(one => one.Converted);

    /// <summary>
    /// How the leads of those conversions were found to belong to their opportunities, each lead once; empty where
    /// conversions are no opportunities.
    /// </summary>
    public IReadOnlyDictionary<OpportunityLink, int> LabelLinks { get; private init; } =
        new Dictionary<OpportunityLink, int>();

    /// <summary>The label and data check, which ends in go, careful or no.</summary>
    public required HealthReport Health { get; init; }

    /// <summary>Tables of which more rows were rejected than the funnel file allows.</summary>
    public required IReadOnlyList<TableCount> OverLimit { get; init; }

    /// <summary>Reads the funnel, however many rows are bad, and takes its snapshots.</summary>
    public static FunnelCheck Of(FunnelFile funnel, int? horizonDays = null, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        var read = FunnelRecordReader.Read(funnel with { MaxRejected = 1 }, progress);
        FunnelRules.Of(funnel, read.Records);
        var snapshots = FunnelSnapshots.Take(read.Records, funnel, horizonDays);
        progress?.Invoke("Looking for leaks");
        var asTrained = new TrainingRunOptions();
        var shares = TrainingRun.ModelOptions(funnel, asTrained).Shares;
        var leaks = FunnelLeaks.Check(funnel, snapshots, shares, asTrained.Seed, read.Records);
        progress?.Invoke("Looking at labels and data");
        var looked = new CheckedFunnel(
            funnel, read, snapshots, TrainingSplitter.Split(snapshots, shares, asTrained.Seed), leaks,
            FunnelCohorts.Of(funnel, read.Records, snapshots), asTrained.Seed);
        return new FunnelCheck
        {
            Funnel = funnel,
            Read = read,
            Snapshots = snapshots,
            LabelLinks = LinksOf(snapshots, ConversionLinks.Of(read.Records, funnel.Conversion)),
            Cohorts = looked.Cohorts,
            Leaks = leaks,
            Health = HealthReport.Of(looked),
            OverLimit = looked.OverLimit,
        };
    }

    private static Dictionary<OpportunityLink, int> LinksOf(
        SnapshotSet snapshots, IReadOnlyDictionary<string, OpportunityLink> links) => snapshots.Mature
        .Where(one => one.Converted).Select(one => one.Snapshot.LeadId).Distinct()
        .Where(links.ContainsKey).CountBy(lead => links[lead]).ToDictionary();
}
