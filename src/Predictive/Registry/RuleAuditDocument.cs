using Predictive.Decisions;
using Predictive.Evaluation.Auditing;

namespace Predictive.Registry;

/// <summary>What <c>rules audit --json</c> prints; names are stable.</summary>
public sealed record RuleAuditDocument
{
    /// <summary>The conversion that rules are held against.</summary>
    public required string Conversion { get; init; }

    /// <summary>Within how many days of the as-of date; null for a table without dates.</summary>
    public required int? HorizonDays { get; init; }

    /// <summary>The audit in one sentence.</summary>
    public required string Headline { get; init; }

    /// <summary>Mature leads, each counted once.</summary>
    public required int Leads { get; init; }

    /// <summary>Conversions among them.</summary>
    public required int Conversions { get; init; }

    /// <summary>Accounts they are in.</summary>
    public required int Accounts { get; init; }

    /// <summary>
    /// How many points one log-odds is worth on the scale of today's points; null where there is no scale.
    /// </summary>
    public required double? PointsPerLogOdds { get; init; }

    /// <summary>The share of false claims that is expected at most, among those of one kind.</summary>
    public required double FalseDiscoveryRate { get; init; }

    /// <summary>The rules, in their file's order.</summary>
    public required IReadOnlyList<AuditedRuleDocument> Rules { get; init; }

    /// <summary>The vetoes, in their file's order.</summary>
    public required IReadOnlyList<AuditedVetoDocument> Vetoes { get; init; }

    /// <summary>What a reader must know beside the figures.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The document of an audit.</summary>
    public static RuleAuditDocument Of(
        RuleAuditReport report, string conversion, int? horizonDays, IReadOnlyList<string> notes)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new RuleAuditDocument
        {
            Conversion = conversion,
            HorizonDays = horizonDays,
            Headline = RuleAuditHeadline.Of(report),
            Leads = report.Leads,
            Conversions = report.Conversions,
            Accounts = report.Accounts,
            PointsPerLogOdds = report.PointsPerLogOdds,
            FalseDiscoveryRate = FalseDiscoveries.UsualRate,
            Rules = [.. report.Rules.Select(AuditedRuleDocument.Of)],
            Vetoes = [.. report.Vetoes.Select(AuditedVetoDocument.Of)],
            Notes = notes,
        };
    }
}

/// <summary>A scoring rule, held against what became of its leads.</summary>
public sealed record AuditedRuleDocument
{
    /// <summary>The rule's name.</summary>
    public required string Rule { get; init; }

    /// <summary>The sum that its points belong to.</summary>
    public required ScoreAxis Axis { get; init; }

    /// <summary>The points it states, for one time.</summary>
    public required double PointsStated { get; init; }

    /// <summary>The points it deserves to state, for one time.</summary>
    public required MetricDocument PointsDeserved { get; init; }

    /// <summary>Leads it gave points to.</summary>
    public required int Leads { get; init; }

    /// <summary>Which share of all leads that is.</summary>
    public required double Share { get; init; }

    /// <summary>Accounts of those leads.</summary>
    public required int Accounts { get; init; }

    /// <summary>All points it gave.</summary>
    public required double PointsGiven { get; init; }

    /// <summary>Share of those leads that converted.</summary>
    public required MetricDocument ConversionRate { get; init; }

    /// <summary>The log-odds of converting it stands for, for one time, other rules being equal.</summary>
    public required MetricDocument LogOdds { get; init; }

    /// <summary>Share of machines in the opens or clicks it counts; null where it counts none.</summary>
    public required double? MachineShare { get; init; }

    /// <summary>What can be said of it.</summary>
    public required RuleVerdict Verdict { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required string Why { get; init; }

    /// <summary>The rules that say the same.</summary>
    public required IReadOnlyList<string> SameAs { get; init; }

    internal static AuditedRuleDocument Of(AuditedRule rule) => new()
    {
        Rule = rule.Name,
        Axis = rule.Axis,
        PointsStated = rule.Stated,
        PointsDeserved = MetricDocument.Of(rule.Deserved),
        Leads = rule.Leads,
        Share = rule.Share,
        Accounts = rule.Accounts,
        PointsGiven = rule.Given,
        ConversionRate = MetricDocument.Of(rule.ConversionRate),
        LogOdds = MetricDocument.Of(rule.LogOdds),
        MachineShare = rule.MachineShare,
        Verdict = rule.Verdict,
        Why = rule.Why,
        SameAs = rule.SameAs,
    };
}

/// <summary>A veto, held against what became of its leads.</summary>
/// <param name="Veto">The veto's name.</param>
/// <param name="Leads">Leads it held of.</param>
/// <param name="Share">Which share of all leads that is.</param>
/// <param name="KeptOut">How many of them would have been rule MQLs but for vetoes.</param>
/// <param name="ConversionRate">Share of its leads that converted.</param>
/// <param name="OthersRate">Share of the leads without any veto that converted.</param>
/// <param name="LogOdds">The log-odds of its leads over those of others, other vetoes and ages being equal.</param>
/// <param name="Verdict">What can be said of it.</param>
/// <param name="Why">Why, in a sentence.</param>
public sealed record AuditedVetoDocument(
    string Veto, int Leads, double Share, int KeptOut, MetricDocument ConversionRate, MetricDocument OthersRate,
    MetricDocument LogOdds, RuleVerdict Verdict, string Why)
{
    internal static AuditedVetoDocument Of(AuditedVeto veto) => new(
        veto.Name, veto.Leads, veto.Share, veto.KeptOut, MetricDocument.Of(veto.ConversionRate),
        MetricDocument.Of(veto.OthersRate), MetricDocument.Of(veto.LogOdds), veto.Verdict, veto.Why);
}
