namespace Predictive.Simulation;

/// <summary>
/// The points by which this company's sales works leads: typical ones, set by feeling. They love titles, size,
/// webinars and opens. The same list decides whom sales works and stands in <c>rules.yaml</c>.
/// </summary>
internal static class RulesOfToday
{
    /// <summary>Points from which a lead is a rule MQL.</summary>
    public const double Threshold = 65;

    public const string Seniority = "seniority";
    public const string Employees = "employees";
    public const string EmailDomainKind = "email_domain_kind";
    private const int Month = 30;

    /// <summary>The rules.</summary>
    public static IReadOnlyList<ScoringRule> All { get; } =
    [
        new("Demo request", 40) { Event = ActivityTypes.DemoRequest, FirstOnly = true },
        new("Pricing page", 5) { Event = ActivityTypes.PricingPage, WithinDays = Month, AtMost = 10 },
        new("Webinar attended", 20) { Event = ActivityTypes.WebinarAttended, AtMost = 40 },
        new("Webinar registered", 5) { Event = ActivityTypes.WebinarRegistered, FirstOnly = true },
        new("Trade show", 20) { Event = ActivityTypes.EventAttended, FirstOnly = true },
        new("Content downloaded", 15) { Event = ActivityTypes.ContentDownload, AtMost = 30 },
        new("Form filled", 10) { Event = ActivityTypes.FormFill, AtMost = 20 },
        new("Chat", 5) { Event = ActivityTypes.Chat, FirstOnly = true },
        new("Email opened", 5) { Event = ActivityTypes.EmailOpen, WithinDays = Month, AtMost = 15 },
        new("Email clicked", 8) { Event = ActivityTypes.EmailClick, WithinDays = Month, AtMost = 16 },
        new("Website visited", 1) { Event = ActivityTypes.SiteVisit, WithinDays = Month, AtMost = 5 },
        new("C-level", 25) { Attribute = Seniority, In = [Personas.CLevel] },
        new("VP", 15) { Attribute = Seniority, In = [Personas.Vp] },
        new("Director", 10) { Attribute = Seniority, In = [Personas.Director] },
        new("Manager", 5) { Attribute = Seniority, In = [Personas.Manager] },
        new("Student", -20) { Attribute = Seniority, In = [Personas.Student] },
        new("Large company", 15) { Attribute = Employees, AtLeast = 200 },
        new("Company size not known", -10) { Attribute = Employees, IsMissing = true },
        new("Free-mail address", -10) { Attribute = EmailDomainKind, In = [Personas.FreeMail] },
        new("Unsubscribed", -50) { Event = ActivityTypes.Unsubscribe, FirstOnly = true },
        new("Bounced", -50) { Event = ActivityTypes.EmailBounce, FirstOnly = true },
    ];
}
