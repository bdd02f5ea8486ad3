using Predictive.Data;

namespace Predictive.Health;

/// <summary>How leads or their opportunities ended, each with its day and, where known, by whom.</summary>
/// <param name="What">What they are, in the plural.</param>
/// <param name="AreConversions">Whether they are the labels.</param>
/// <param name="All">One entry an end; the leads of an opportunity end together.</param>
internal sealed record Ends(string What, bool AreConversions, IReadOnlyList<Ends.End> All)
{
    /// <summary>People are compared where there are at least so many.</summary>
    public const int FewestPeople = 4;

    /// <summary>People differ at least by this much, as a variance in units of the squared mean.</summary>
    public const double LeastSpread = 0.5;

    /// <summary>One end.</summary>
    /// <param name="Day">Its day in the funnel's zone.</param>
    /// <param name="By">Who entered it; null where that is not known.</param>
    public readonly record struct End(DateOnly Day, string? By);

    /// <summary>The conversions, then what was lost or rejected; none where nothing has a date.</summary>
    public static IEnumerable<Ends> In(CheckedFunnel funnel)
    {
        var (records, stage) = (funnel.Records, funnel.Funnel.Conversion);
        yield return new Ends("conversions", true, [.. Known(Conversions(records, stage))]);
        yield return new Ends("lost opportunities", false, [.. Known(records.Opportunities
            .Where(one => one is { Won: false, ClosedAt: not null }).Select(one => (one.ClosedAt!.Value, one.Owner)))]);
        yield return new Ends("rejected leads", false, [.. Known(records.Dispositions
            .Where(said => said.Verdict is "rejected" or "disqualified").Select(said => (said.At, said.By)))]);

        IEnumerable<End> Known(IEnumerable<(DateTime At, string? By)> ends) => ends
            .Where(end => end.At <= records.KnownOn)
            .Select(end => new End(
                DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(end.At, funnel.Funnel.TimeZone)), end.By));
    }

    private static IEnumerable<(DateTime At, string? By)> Conversions(FunnelRecords records, ConversionStage stage) =>
        stage.Kind switch
        {
            ConversionKind.Opportunity => records.Opportunities
                .Where(one => one.CreatedAt is not null).Select(one => (one.CreatedAt!.Value, one.Owner)),
            ConversionKind.Won => records.Opportunities
                .Where(one => one is { Won: true, ClosedAt: not null }).Select(one => (one.ClosedAt!.Value, one.Owner)),
            ConversionKind.Accepted => records.Dispositions
                .Where(said => said.Verdict == "accepted").Select(said => (said.At, said.By)),
            ConversionKind.Outcome or ConversionKind.Event => ConversionDates.Of(records, stage).Values
                .Select(at => (at, (string?)null)),
        };
}
