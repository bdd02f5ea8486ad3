using Predictive.Evaluation.Comparing;

namespace Predictive.Registry.Comparing;

/// <summary>The leads that only one side makes MQLs at equal volume: who they are, and why.</summary>
public sealed record QualifiedDocument
{
    /// <summary>How many.</summary>
    public required int Leads { get; init; }

    /// <summary>How many of them converted.</summary>
    public required int Conversions { get; init; }

    /// <summary>Share that converted.</summary>
    public required MetricDocument ConversionRate { get; init; }

    /// <summary>The groups that stand out among them, the most remarkable first.</summary>
    public required IReadOnlyList<QualifiedGroupDocument> Who { get; init; }

    /// <summary>What moves their likelihoods most, the strongest first.</summary>
    public required IReadOnlyList<QualifiedReasonDocument> Features { get; init; }

    /// <summary>What gives their points, the most first; empty without scoring rules.</summary>
    public required IReadOnlyList<QualifiedReasonDocument> Rules { get; init; }

    internal static QualifiedDocument Of(
        CellReport cell, IReadOnlyList<StandingOut> who, QualifiedReasons? reasons) => new()
        {
            Leads = cell.Leads,
            Conversions = cell.Conversions,
            ConversionRate = MetricDocument.Of(cell.ConversionRate),
            Who = [.. who.Select(QualifiedGroupDocument.Of)],
            Features = [.. (reasons?.Features ?? []).Select(QualifiedReasonDocument.Of)],
            Rules = [.. (reasons?.Rules ?? []).Select(QualifiedReasonDocument.Of)],
        };
}
