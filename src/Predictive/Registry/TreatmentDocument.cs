using Predictive.Evaluation.Treatment;

namespace Predictive.Registry;

/// <summary>The gain parted from whom sales worked, as <c>comparison.json</c> holds it; names are stable.</summary>
public sealed record TreatmentDocument
{
    /// <summary>What was found, in a sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>Whether it can be said what work would have made of the MQLs.</summary>
    public required bool Identifiable { get; init; }

    /// <summary>What worked and converted mean here.</summary>
    public required string Definition { get; init; }

    /// <summary>What must hold for the expected conversion to be right.</summary>
    public required string Assumption { get; init; }

    /// <summary>The days after the as-of date in which a lead is worked or not.</summary>
    public required int WindowDays { get; init; }

    /// <summary>The predicted MQLs, and how many of them are left out and why.</summary>
    public required CalledMqls Predicted { get; init; }

    /// <summary>The rule MQLs, and how many of them are left out and why.</summary>
    public required CalledMqls Rules { get; init; }

    /// <summary>Conversion whether worked or not.</summary>
    public required GainDocument AsObserved { get; init; }

    /// <summary>Conversion of the MQLs that were worked.</summary>
    public required GainDocument AmongWorked { get; init; }

    /// <summary>Conversion had sales worked them all; null values where that is not identifiable.</summary>
    public required GainDocument ExpectedIfWorked { get; init; }

    /// <summary>Where worked leads speak for the MQLs; null where nobody knows who was worked.</summary>
    public required OverlapDocument? Overlap { get; init; }

    /// <summary>The document of a report.</summary>
    public static TreatmentDocument Of(TreatmentReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new TreatmentDocument
        {
            Sentence = report.Sentence,
            Identifiable = report.IsIdentifiable,
            Definition = report.Definition,
            Assumption = report.Assumption,
            WindowDays = report.Window.Days,
            Predicted = report.Predicted,
            Rules = report.Rules,
            AsObserved = GainDocument.Of(report.AsObserved),
            AmongWorked = GainDocument.Of(report.AmongWorked),
            ExpectedIfWorked = GainDocument.Of(report.ExpectedIfWorked),
            Overlap = report.Overlap is { } overlap ? OverlapDocument.Of(overlap) : null,
        };
    }
}

/// <summary>Both sides' conversion, counted in one way.</summary>
/// <param name="Predicted">Share of the predicted MQLs.</param>
/// <param name="Rules">Share of the rule MQLs.</param>
/// <param name="Difference">Predicted less rules, paired.</param>
public sealed record GainDocument(MetricDocument Predicted, MetricDocument Rules, MetricDocument Difference)
{
    internal static GainDocument Of(TreatmentGain gain) => new(
        MetricDocument.Of(gain.Predicted), MetricDocument.Of(gain.Rules), MetricDocument.Of(gain.Difference));
}

/// <summary>Where worked leads speak for the MQLs.</summary>
/// <param name="LeastChance">The chance of being worked from which on a lead lies in the overlap.</param>
/// <param name="Sides">Predicted, rules, and what only one of them chooses.</param>
/// <param name="Bins">MQLs by their chance of being worked.</param>
public sealed record OverlapDocument(
    double LeastChance, IReadOnlyDictionary<string, OverlapSide> Sides, IReadOnlyList<OverlapBin> Bins)
{
    internal static OverlapDocument Of(Overlap overlap) => new(
        overlap.LeastChance,
        new OrderedDictionary<string, OverlapSide>
        {
            ["predicted"] = overlap.Predicted,
            ["rules"] = overlap.Rules,
            ["onlyPredicted"] = overlap.OnlyPredicted,
            ["onlyRules"] = overlap.OnlyRules,
        },
        overlap.Bins);
}
