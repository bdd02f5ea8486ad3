namespace Predictive.Data;

/// <summary>How each lead was found to belong to the opportunity that is its first conversion.</summary>
public static class ConversionLinks
{
    /// <summary>
    /// One entry for every lead that has a date in <see cref="ConversionDates"/> by an opportunity; of several at that
    /// moment the surest counts. Empty where conversions are no opportunities.
    /// </summary>
    public static IReadOnlyDictionary<string, OpportunityLink> Of(FunnelRecords records, ConversionStage stage)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(stage);
        var first = new Dictionary<string, (DateTime At, OpportunityLink Link)>();
        foreach (var opportunity in records.Opportunities)
        {
            if (DateOf(opportunity, stage.Kind) is not { } at)
                continue;
            foreach (var (place, lead) in opportunity.LeadIds.Index())
            {
                var link = opportunity.LinkOf(place);
                if (!first.TryGetValue(lead, out var known) || at < known.At || (at == known.At && link < known.Link))
                    first[lead] = (at, link);
            }
        }

        return first.ToDictionary(one => one.Key, one => one.Value.Link);
    }

    private static DateTime? DateOf(Opportunity opportunity, ConversionKind kind) => kind switch
    {
        ConversionKind.Opportunity => opportunity.CreatedAt,
        ConversionKind.Won => opportunity.Won == true ? opportunity.ClosedAt : null,
        ConversionKind.Accepted or ConversionKind.Outcome or ConversionKind.Event => null,
    };
}
