namespace Predictive.Simulation;

/// <summary>The words of the activity table.</summary>
internal static class ActivityTypes
{
    public const string EmailDelivered = "email_delivered";
    public const string EmailOpen = "email_open";
    public const string EmailClick = "email_click";
    public const string EmailBounce = "email_bounce";
    public const string Unsubscribe = "unsubscribe";
    public const string SiteVisit = "site_visit";
    public const string PricingPage = "pricing_page";
    public const string FormFill = "form_fill";
    public const string ContentDownload = "content_download";
    public const string WebinarRegistered = "webinar_registered";
    public const string WebinarAttended = "webinar_attended";
    public const string EventAttended = "event_attended";
    public const string Chat = "chat";
    public const string DemoRequest = "demo_request";
}
