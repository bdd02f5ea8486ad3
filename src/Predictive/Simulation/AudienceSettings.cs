namespace Predictive.Simulation;

/// <summary>Who comes, and how what they do looks in the tables.</summary>
public sealed record AudienceSettings
{
    /// <summary>Leads per account, on average.</summary>
    public double LeadsPerAccount
    {
        get;
        init => field = Setting.Within(value, 1, 10, "audience.leadsPerAccount");
    } = 2;

    /// <summary>Share of leads who collect points (webinars, content, opens) and hardly ever buy.</summary>
    public double Collectors { get; init => field = Setting.Within(value, 0, 0.9, "audience.collectors"); } = 0.12;

    /// <summary>Share of leads who only look around at first and awaken later.</summary>
    public double Researchers { get; init => field = Setting.Within(value, 0, 0.9, "audience.researchers"); } = 0.12;

    /// <summary>Days until a researcher awakens, on average.</summary>
    public double ResearchDays { get; init => field = Setting.Within(value, 1, 120, "audience.researchDays"); } = 20;

    /// <summary>How much is done; 1 is about ten activities per lead.</summary>
    public double Activity { get; init => field = Setting.Within(value, 0, 5, "audience.activity"); } = 1;

    /// <summary>Share of leads whose mail program opens every mail by itself, seconds after delivery.</summary>
    public double MachineOpens { get; init => field = Setting.Within(value, 0, 1, "audience.machineOpens"); } = 0.35;

    /// <summary>Share of accounts whose mail scanner clicks links, seconds after delivery.</summary>
    public double MailScanners { get; init => field = Setting.Within(value, 0, 1, "audience.mailScanners"); } = 0.12;
}
