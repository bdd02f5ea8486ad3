using Predictive.Data;
using Predictive.Decisions;
using Predictive.Leakage;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive;

/// <summary>A funnel read, cut and checked for leaks: what trainings and searches for settings begin from.</summary>
/// <param name="Read">What was read.</param>
/// <param name="Rules">The scoring rules; null without any.</param>
/// <param name="Snapshots">The snapshots.</param>
/// <param name="Leaks">Which columns say what became of the lead.</param>
/// <param name="Model">How a model is trained on them, leaks left out.</param>
internal sealed record PreparedLeads(
    FunnelReadResult Read, ScoringRules? Rules, SnapshotSet Snapshots, LeakReport Leaks, LeadModelOptions Model)
{
    public static PreparedLeads Of(
        FunnelFile funnel, FunnelReadResult read, TrainingRunOptions options, Action<string>? progress)
    {
        var rules = FunnelRules.Of(funnel, read.Records);
        progress?.Invoke("Taking snapshots");
        var snapshots = FunnelSnapshots.Take(read.Records, funnel, options.HorizonDays);
        progress?.Invoke("Looking for leaks");
        var model = TrainingRun.ModelOptions(funnel, options);
        var leaks = FunnelLeaks.Check(funnel, snapshots, model.Shares, options.Seed, read.Records);
        return new PreparedLeads(read, rules, snapshots, leaks, model with { LeftOut = leaks.LeftOut });
    }
}
