using System.Diagnostics;
using Predictive.Data;
using Predictive.Decisions;
using Predictive.Evaluation.Auditing;
using Predictive.Snapshots;

namespace Predictive.Benchmarks.Rules;

/// <summary>Measures how fast fifty rules are told over the leads of a funnel, on one thread.</summary>
internal sealed class RuleTimes(FunnelRecords records)
{
    private readonly SnapshotTaker _taker = new(records);
    private readonly ScoringRules _rules = FiftyRules.Of(threshold: 120);
    private readonly Lazy<IReadOnlyList<LabelledSnapshot>> _mature =
        new(() => Labelled(records, new SnapshotTaker(records)));

    /// <summary>The points of each lead at 120 days, as features are made there; returns processor seconds.</summary>
    public double AtOneDate() => Measured(lead =>
        _rules.PointsOf(_taker.At(lead, new AsOfDate(lead.CreatedAt!.Value.AddDays(120)))!));

    /// <summary>The first crossing of the threshold of each lead, asked at each of its events.</summary>
    public double FirstCrossing()
    {
        var replay = new RuleReplay(_rules, records, _taker);
        return Measured(lead => replay.FirstMql(lead) is null ? 0 : 1);
    }

    /// <summary>The points of each lead after every of its events.</summary>
    public double AtEveryEvent()
    {
        var replay = new RuleReplay(FiftyRules.Of(threshold: double.PositiveInfinity), records, _taker);
        return Measured(lead => replay.FirstMql(lead) is null ? 0 : 1);
    }

    /// <summary>The audit of the rules on the leads at 120 days, of whom one in twelve converted by lot.</summary>
    public double Audit()
    {
        var mature = _mature.Value;
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var audit = RuleAudit.Of(_rules, mature);
        return audit.Rules.All(rule => rule.Leads == 0)
            ? throw new InvalidOperationException("No rule gave points.")
            : (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    }

    private static IReadOnlyList<LabelledSnapshot> Labelled(FunnelRecords records, SnapshotTaker taker) => taker.Take(
        records.Leads.Index().Where(one => one.Index % 12 == 0).ToDictionary(
            one => one.Item.Id, one => one.Item.CreatedAt!.Value.AddDays(150)),
        SnapshotSchedule.OfAges(120), LabelHorizon.OfDays(90)).Mature;

    private double Measured(Func<Lead, double> ask)
    {
        var (before, sum) = (Process.GetCurrentProcess().TotalProcessorTime, 0.0);
        foreach (var lead in records.Leads)
            sum += ask(lead);
        return double.IsNaN(sum)
            ? throw new InvalidOperationException("Some lead has no points.")
            : (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    }
}
