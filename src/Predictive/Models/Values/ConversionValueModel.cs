using Predictive.Learning;

namespace Predictive.Models.Values;

/// <summary>
/// What a conversion of a lead that looks like this brings, on average: the chance that it ends in a deal that is won,
/// times the lead's share of the amount then.
/// </summary>
/// <param name="Chance">The chance of a deal that is won, once converted.</param>
/// <param name="Amount">The lead's share of its amount, in the funnel's currency, once won.</param>
public sealed record ConversionValueModel(ValuePart Chance, ValuePart Amount)
{
    /// <summary>The value for one row of the catalogue, in the funnel's currency.</summary>
    public double Of(ReadOnlySpan<float> row) => Chance.Of(row) * Amount.Of(row);

    /// <summary>The value for every row of a matrix.</summary>
    internal double[] Of(FeatureMatrix rows) =>
        [.. Chance.Of(rows).Zip(Amount.Of(rows), (chance, amount) => chance * amount)];
}
