using Predictive.Evaluation;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Leakage;

/// <summary>
/// Measures what columns are worth inside the training part, time-ordered: those left out one after the other, the
/// strongest first, and each of the others beside all that are kept.
/// </summary>
internal sealed class LeakPrices
{
    private readonly RecipeTrial? _trial;
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);
    private double? _area;

    /// <summary>Gets ready; without leads of both outcomes in both parts there is no price.</summary>
    public LeakPrices(IReadOnlyList<LabelledSnapshot> ordered, ulong seed)
    {
        var border = (int)(ordered.Count * RecipeTrial.Earlier);
        if (HasBothOutcomes(ordered.Take(border)) && HasBothOutcomes(ordered.Skip(border)))
        {
            _trial = new RecipeTrial(ordered, seed);
            Conversions = _trial.Later.Count(one => one.Converted);
            Others = _trial.Later.Count - Conversions;
        }
    }

    /// <summary>Conversions that prices are measured on.</summary>
    public int Conversions { get; }

    /// <summary>The other leads that prices are measured on.</summary>
    public int Others { get; }

    /// <summary>Leaves a column out for good, and says what it was worth.</summary>
    public LeakPrice? LeaveOut(string column)
    {
        var price = PriceOf(column);
        _leftOut.Add(column);
        _area = price?.Without;
        return price;
    }

    /// <summary>Leaves a column out for good without a price.</summary>
    public void LeaveOutUnpriced(string column)
    {
        _leftOut.Add(column);
        _area = null;
    }

    /// <summary>What a column is worth beside all that are not left out.</summary>
    public LeakPrice? PriceOf(string column)
    {
        if (_trial is null)
        {
            return null;
        }

        _area ??= AreaWithout(_leftOut);
        var without = AreaWithout([.. _leftOut, column]);
        return _area is { } with && without is { } less ? new LeakPrice(with, less) : null;
    }

    private double? AreaWithout(HashSet<string> columns)
    {
        var later = _trial!.Later;
        return RankingQuality.RocAuc(
            _trial.MarginsWithout(columns),
            [.. later.Select(one => one.Converted ? 1.0 : 0.0)],
            [.. later.Select(one => one.Weight)]);
    }

    private static bool HasBothOutcomes(IEnumerable<LabelledSnapshot> snapshots) =>
        snapshots.Select(one => one.Converted).Distinct().Count() == 2;
}
