namespace Predictive.Registry.Comparing;

/// <summary>Which leads were compared, and what counted as their conversion.</summary>
public sealed record ComparedPeriodDocument
{
    /// <summary>The conversion, such as <c>opportunity</c>.</summary>
    public required string Conversion { get; init; }

    /// <summary>Within how many days after a lead's first look it counts; null without dates.</summary>
    public int? HorizonDays { get; init; }

    /// <summary>The earliest first look (UTC); null without dates.</summary>
    public DateTime? From { get; init; }

    /// <summary>The latest first look (UTC); null without dates.</summary>
    public DateTime? To { get; init; }

    /// <summary>In how many weeks rules made MQLs, so that the volume is equal in each; null without dates.</summary>
    public int? Weeks { get; init; }
}
