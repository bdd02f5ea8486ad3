using System.Globalization;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Decisions.Policies;

/// <summary>
/// A cut at which a lead is worth the work: its likelihood, times what a conversion brings, times the margin, is at
/// least what working it costs. All money is in the funnel's currency.
/// </summary>
/// <param name="CostPerLead">What working a lead costs, above 0.</param>
/// <param name="Value">What a conversion brings on average, above 0.</param>
public sealed record RevenueCut(double CostPerLead, double Value) : PolicyCut
{
    /// <summary>The share of revenue that is left to pay for sales, above 0 up to 1.</summary>
    public double Margin { get; init; } = 1;

    /// <summary>What a conversion brings in groups of <see cref="PolicyCut.By"/>, else the average.</summary>
    public IReadOnlyList<GroupValue> Values { get; init; } = [];

    /// <inheritdoc/>
    public override double Least => CostPerLead / (Margin * Value);

    /// <inheritdoc/>
    public override double LeastFor(Snapshot snapshot) => CostPerLead / (Margin * ValueOf(snapshot));

    /// <summary>What a conversion of a lead like this brings on average.</summary>
    public double ValueOf(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return GroupOf(snapshot) is { } word
            ? Values.FirstOrDefault(one => string.Equals(one.Group, word, StringComparison.OrdinalIgnoreCase))?.Value
                ?? Value
            : Value;
    }

    /// <summary>The expected revenue: likelihood x the value of a conversion.</summary>
    public double RevenueOf(Snapshot snapshot, Likelihood likelihood) => likelihood.Value * ValueOf(snapshot);

    internal override string Words(Snapshot snapshot, Likelihood likelihood, double least)
    {
        var (revenue, value) = (RevenueOf(snapshot, likelihood), ValueOf(snapshot));
        return $"the expected revenue of {Money(revenue)} ({likelihood} of {Money(value)})"
            + (Margin < 1 ? $", of which {Percent(Margin)} stay," : "")
            + (likelihood.Value >= least ? " is worth" : " is not worth")
            + $" the {Money(CostPerLead)} that working a lead costs";
    }

    internal static string Money(double amount) =>
        amount.ToString(Math.Abs(amount) < 100 ? "#,##0.##" : "#,##0", CultureInfo.InvariantCulture);
}

/// <summary>What a conversion brings in one group of leads.</summary>
/// <param name="Group">The word by which its leads are known.</param>
/// <param name="Value">What a conversion brings on average.</param>
public sealed record GroupValue(string Group, double Value);
