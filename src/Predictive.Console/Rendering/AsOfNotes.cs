using System.Globalization;
using Predictive.Data;
using Predictive.Registry;

namespace Predictive.Commands.Rendering;

/// <summary>What to know about the date of scores, where it is later or earlier than scores are meant for.</summary>
internal static class AsOfNotes
{
    /// <summary>
    /// One sentence where the date is a later day than the last that the tables know of, and one where the version has
    /// learned from leads of that time.
    /// </summary>
    public static IEnumerable<string> Of(BatchScoring scoring, ModelCard card, FunnelFile funnel)
    {
        if (scoring.AsOf is not { Instant: var asOf })
        {
            yield break;
        }

        if (scoring.KnownOn is { } knownOn && DayOf(asOf).CompareTo(DayOf(knownOn)) > 0)
        {
            yield return $"As of {Words(asOf)} is after the last moment the tables know of, {Words(knownOn)}; "
                + "what happened in between is not known.";
        }

        if (asOf <= card.TrainedThrough)
        {
            yield return $"As of {Words(asOf)} is not after {Words(card.TrainedThrough.Value)}: {card.Model}@"
                + $"{card.Version} learned from leads of that time, so these scores are no backtest.";
        }

        DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, funnel.TimeZone));

        string Words(DateTime utc) => DayOf(utc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
