namespace Predictive.Simulation;

/// <summary>Where leads come from.</summary>
/// <param name="Name">The lead source.</param>
/// <param name="Weight">Its share of leads.</param>
/// <param name="Effect">What it adds to the log propensity, before the world's strength of sources.</param>
/// <param name="CostPerLead">What a lead of it costs; 0 where there are no campaigns.</param>
/// <param name="FirstActivity">What brings the lead into the funnel; null where sales finds the lead.</param>
internal sealed record Channel(string Name, double Weight, double Effect, double CostPerLead, string? FirstActivity);

/// <summary>The channels of a B2B software company.</summary>
internal static class Channels
{
    /// <summary>All of them; the paid ones run campaigns.</summary>
    public static IReadOnlyList<Channel> All { get; } =
    [
        new("organic_search", 20, 0.3, 0, ActivityTypes.FormFill),
        new("direct", 10, 0.4, 0, ActivityTypes.FormFill),
        new("referral", 6, 0.7, 0, ActivityTypes.FormFill),
        new("paid_search", 16, 0.15, 95, ActivityTypes.FormFill),
        new("paid_social", 15, -0.35, 60, ActivityTypes.ContentDownload),
        new("webinar", 11, -0.1, 70, ActivityTypes.WebinarRegistered),
        new("content_syndication", 9, -0.55, 45, ActivityTypes.ContentDownload),
        new("trade_show", 6, 0.05, 210, ActivityTypes.EventAttended),
        new("outbound", 7, -0.3, 40, null),
    ];

    /// <summary>Their names, for errors.</summary>
    public static string Names => string.Join(", ", All.Select(channel => channel.Name));
}
