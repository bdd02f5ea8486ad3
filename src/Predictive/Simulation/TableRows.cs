namespace Predictive.Simulation;

/// <summary>How each table's rows look in its file.</summary>
internal static class TableRows
{
    public const string LeadsFile = "leads.csv";
    public const string AccountsFile = "accounts.csv";
    public const string ActivitiesFile = "activities.csv";

    public const string LeadColumns = "lead_id,account_id,campaign_id,created_at,source,title,seniority,function,"
        + "country,email_domain_kind,consent,owner_rep,worked_at,has_phone,status";

    public const string AccountColumns = "account_id,name,domain,industry,employees,region,created_at";
    public const string CampaignColumns = "campaign_id,name,channel,start_date,end_date,cost";
    public const string ActivityColumns = "event_id,lead_id,type,occurred_at,campaign_id";
    public const string SalesActivityColumns = "event_id,lead_id,type,occurred_at";
    public const string DispositionColumns = "lead_id,at,verdict,reason";
    public const string OpportunityColumns =
        "opportunity_id,account_id,lead_id,created_at,stage,amount,closed_at,outcome";

    public const string RoleColumns = "opportunity_id,lead_id,role";
    public const string FieldHistoryColumns = "lead_id,field,old_value,new_value,changed_at";
    public const string TruthColumns =
        "lead_id,as_of,horizon_days,chance_if_worked,chance_if_not_worked,chance_policy";

    /// <summary>The place of the creation date in a lead's row.</summary>
    public const int LeadCreated = 3;

    /// <summary>The place of the date in an activity's row.</summary>
    public const int ActivityAt = 3;

    /// <summary>The place of the number of employees in an account's row.</summary>
    public const int AccountEmployees = 4;

    public static string[] Of(SimulatedLead lead) =>
    [
        lead.Id, lead.AccountId ?? "", lead.CampaignId ?? "", CsvText.Moment(lead.CreatedAt), lead.Source, lead.Title,
        lead.Seniority ?? "unknown", lead.Function, lead.Country, lead.EmailDomainKind, CsvText.YesNo(lead.Consent),
        lead.OwnerRep, CsvText.Moment(lead.WorkedAt), CsvText.YesNo(lead.HasPhone), lead.Status,
    ];

    public static string[] Of(SimulatedAccount account) =>
    [
        account.Id, account.Name, account.Domain, account.Industry ?? "unknown", CsvText.Whole(account.Employees),
        account.Region, CsvText.Moment(account.CreatedAt),
    ];

    public static string[] Of(SimulatedCampaign campaign) =>
    [
        campaign.Id, campaign.Name, campaign.Channel, CsvText.Day(campaign.Start), CsvText.Day(campaign.End),
        CsvText.Money(campaign.Cost),
    ];

    public static string[] Of(string id, in SimulatedActivity activity) =>
        [id, activity.LeadId, activity.Type, CsvText.Moment(activity.At), activity.CampaignId ?? ""];

    public static string[] OfSales(string id, in SimulatedActivity touch) =>
        [id, touch.LeadId, touch.Type, CsvText.Moment(touch.At)];

    public static string[] Of(SimulatedDisposition said) =>
        [said.LeadId, CsvText.Moment(said.At), said.Verdict, said.Reason];

    public static string[] Of(SimulatedOpportunity deal) =>
    [
        deal.Id, deal.AccountId, deal.LeadId, CsvText.Moment(deal.CreatedAt), deal.Stage, CsvText.Money(deal.Amount),
        CsvText.Moment(deal.ClosedAt), deal.Won switch { true => "won", false => "lost", null => "" },
    ];

    public static string[] Of(SimulatedOpportunityRole role) => [role.OpportunityId, role.LeadId, role.Role];

    public static string[] Of(SimulatedFieldChange change) =>
    [
        change.LeadId, change.Field, change.OldValue ?? "", change.NewValue ?? "", CsvText.Moment(change.ChangedAt),
    ];

    public static string[] Of(TruthRow truth) =>
    [
        truth.LeadId, CsvText.Moment(truth.AsOf), CsvText.Whole(truth.HorizonDays),
        CsvText.Chance(truth.ChanceIfWorked), CsvText.Chance(truth.ChanceIfNotWorked),
        CsvText.Chance(truth.ChancePolicy),
    ];
}
