using System.Globalization;
using Predictive.Decisions.Policies;
using Predictive.Evaluation;
using Predictive.Models.Values;

namespace Predictive.Registry;

/// <summary>What conversions bring, and how that did on the latest of them (<c>value.json</c>).</summary>
public sealed record ConversionValueDocument
{
    /// <summary>The conversions it stands on, each lead once.</summary>
    public required int Conversions { get; init; }

    /// <summary>Those of them that ended in a deal that was won.</summary>
    public required int Paid { get; init; }

    /// <summary>What a conversion brought on average, in the funnel's currency.</summary>
    public required double Mean { get; init; }

    /// <summary>How old a conversion has to be to count, in days.</summary>
    public required int MatureAfterDays { get; init; }

    /// <summary>Won deals whose amount is not known; they count as the mean of the others.</summary>
    public required int WithoutAmount { get; init; }

    /// <summary>The chance of a deal that is won, once converted.</summary>
    public required ValuePartDocument Chance { get; init; }

    /// <summary>The lead's share of its amount, once won.</summary>
    public required ValuePartDocument Amount { get; init; }

    /// <summary>How it did on the latest conversions; null where there were too few.</summary>
    public required MeasuredValueDocument? Measured { get; init; }

    /// <summary>What it is and how it did, in sentences for people.</summary>
    public required string Note { get; init; }

    /// <summary>The document of what was learned.</summary>
    public static ConversionValueDocument Of(TrainedConversionValue value, ConversionValueReport? report)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new ConversionValueDocument
        {
            Conversions = value.Conversions,
            Paid = value.Paid,
            Mean = value.Mean,
            MatureAfterDays = value.MatureAfterDays,
            WithoutAmount = value.WithoutAmount,
            Chance = ValuePartDocument.Of(value.Model.Chance),
            Amount = ValuePartDocument.Of(value.Model.Amount),
            Measured = report is null ? null : MeasuredValueDocument.Of(report, value.HasEmbargo),
            Note = string.Join(' ', WordsOf(value, report)),
        };
    }

    private static IEnumerable<string> WordsOf(TrainedConversionValue value, ConversionValueReport? report)
    {
        yield return string.Create(CultureInfo.InvariantCulture,
            $"Expected revenue stands on {value.Conversions:N0} conversions at least {value.MatureAfterDays} days ")
            + string.Create(CultureInfo.InvariantCulture, $"old, {value.Paid:N0} of which have a deal that was won; ")
            + $"a conversion brought {RevenueCut.Money(value.Mean)} on average.";
        yield return (value.Model.Chance.IsLearned, value.Model.Amount.IsLearned, report) switch
        {
            (false, false, null) => "They are too few to tell leads apart by what they bring.",
            (false, false, _) =>
                "Nothing that is known of a lead told better than the mean what later conversions brought.",
            (false, _, _) =>
                "The amount is told by what is known of the lead; the chance of winning is the same for all.",
            (_, false, _) =>
                "The chance of winning is told by what is known of the lead; the amount is the same for all.",
            _ => "Both are told by what is known of the lead.",
        };
        if (value.WithoutAmount > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"The amount of {value.WithoutAmount:N0} won deals is not known; they count as the others' mean.");
        }

        if (report is not null)
        {
            yield return MeasuredWords(report);
            if (!value.HasEmbargo)
                yield return "The history is too short to learn only from what was known before those leads.";
        }
    }

    private static string MeasuredWords(ConversionValueReport report) =>
        string.Create(CultureInfo.InvariantCulture, $"The later {report.Conversions:N0} conversions brought ")
        + Words(report.BroughtOverExpected, value => value.ToString("0.00", CultureInfo.InvariantCulture))
        + " of what was expected"
        + (report.Difference.IsSaid
            ? $"; the half expected to bring more brought {Words(report.UpperHalf, RevenueCut.Money)} on average, "
                + $"the other {Words(report.LowerHalf, RevenueCut.Money)}."
            : ".");

    private static string Words(Estimate estimate, Func<double, string> shown) => estimate switch
    {
        { HasInterval: true } => $"{shown(estimate.Value.Value)} ({shown(estimate.Low.Value)} to "
            + $"{shown(estimate.High.Value)})",
        { IsSaid: true } => shown(estimate.Value.Value),
        _ => "an unknown amount",
    };
}

/// <summary>One factor of what a conversion brings.</summary>
/// <param name="Mean">Its mean.</param>
/// <param name="IsLearned">Whether it is told by the features; else it is the mean for every lead.</param>
public sealed record ValuePartDocument(double Mean, bool IsLearned)
{
    internal static ValuePartDocument Of(ValuePart part) => new(part.Mean, part.IsLearned);
}

/// <summary>How the value of conversions did on the latest of them.</summary>
/// <param name="Conversions">The conversions, each lead once.</param>
/// <param name="HasEmbargo">Whether all that was learned was known when the first of them was looked at.</param>
/// <param name="BroughtOverExpected">What they brought, over what was expected; 1 is right.</param>
/// <param name="UpperHalf">What the half brought on average that was expected to bring more.</param>
/// <param name="LowerHalf">What the other half brought on average.</param>
/// <param name="Difference">The difference of the halves.</param>
public sealed record MeasuredValueDocument(
    int Conversions, bool HasEmbargo, MetricDocument BroughtOverExpected, MetricDocument UpperHalf,
    MetricDocument LowerHalf, MetricDocument Difference)
{
    internal static MeasuredValueDocument Of(ConversionValueReport report, bool hasEmbargo) => new(
        report.Conversions, hasEmbargo, MetricDocument.Of(report.BroughtOverExpected),
        MetricDocument.Of(report.UpperHalf), MetricDocument.Of(report.LowerHalf),
        MetricDocument.Of(report.Difference));
}
