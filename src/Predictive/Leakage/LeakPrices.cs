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
    /// <summary>Of more leads than this, evenly spaced ones are measured on.</summary>
    public const int MostLeads = 12_000;

    /// <summary>The fall of the area when a column's values are shuffled, from which its price is asked.</summary>
    public const double IsAsked = 0.008;

    private readonly RecipeTrial? _trial;
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);
    private readonly double[] _labels = [];
    private readonly double[] _weights = [];
    private double? _area;

    /// <summary>Gets ready; without leads of both outcomes in both parts there is no price.</summary>
    public LeakPrices(IReadOnlyList<LabelledSnapshot> ordered, ulong seed)
    {
        var step = 1 + ((ordered.Count - 1) / MostLeads);
        LabelledSnapshot[] leads = [.. ordered.Where((_, i) => i % step == 0)];
        var border = (int)(leads.Length * RecipeTrial.Earlier);
        HasTrackRecords = leads[0].Snapshot.AsOf is not null;
        if (HasBothOutcomes(leads[..border]) && HasBothOutcomes(leads[border..]))
        {
            _trial = new RecipeTrial(leads, seed);
            _labels = [.. _trial.Later.Select(one => one.Converted ? 1.0 : 0.0)];
            _weights = [.. _trial.Later.Select(one => one.Weight)];
            Conversions = _trial.Later.Count(one => one.Converted);
            Others = _trial.Later.Count - Conversions;
        }
    }

    /// <summary>Conversions that prices are measured on.</summary>
    public int Conversions { get; }

    /// <summary>The other leads that prices are measured on.</summary>
    public int Others { get; }

    /// <summary>Whether campaigns and sources have track records: they need dates.</summary>
    public bool HasTrackRecords { get; }

    /// <summary>Leaves a column out for good, with what feeds on it, and says what it was worth.</summary>
    public LeakPrice? LeaveOut(string[] columns)
    {
        var price = PriceOf(columns);
        _leftOut.UnionWith(columns);
        _area = price?.Without;
        return price;
    }

    /// <summary>Leaves a column out for good without a price.</summary>
    public void LeaveOutUnpriced(string[] columns)
    {
        _leftOut.UnionWith(columns);
        _area = null;
    }

    /// <summary>What columns are worth beside all that are not left out.</summary>
    public LeakPrice? PriceOf(string[] columns)
    {
        if (_trial is null)
        {
            return null;
        }

        _area ??= AreaOf(_trial.MarginsWithout(_leftOut));
        var without = AreaOf(_trial.MarginsWithout(_leftOut.Union(columns).ToHashSet(StringComparer.Ordinal)));
        return _area is { } with && without is { } less ? new LeakPrice(with, less) : null;
    }

    /// <summary>
    /// The columns on which the ranking leans, the most first: their values shuffled, the area falls. This sees columns
    /// that tell something only together with others.
    /// </summary>
    public IEnumerable<string> Dearest(IEnumerable<string> columns)
    {
        if (_trial is null)
        {
            return [];
        }

        _area = AreaOf(_trial.MarginsWithout(_leftOut));
        return
        [
            .. columns
                .Select(column => (Column: column, Fall: _area - AreaOf(_trial.MarginsShuffled(column))))
                .Where(one => one.Fall >= IsAsked)
                .OrderByDescending(one => one.Fall).ThenBy(one => one.Column, StringComparer.Ordinal)
                .Select(one => one.Column),
        ];
    }

    private double? AreaOf(double[] margins) => RankingQuality.RocAuc(margins, _labels, _weights);

    private static bool HasBothOutcomes(LabelledSnapshot[] snapshots) =>
        snapshots.Select(one => one.Converted).Distinct().Count() == 2;
}
