using System.Runtime.InteropServices;

namespace Predictive.Simulation;

/// <summary>
/// Tells a believable funnel whose truth is known. It shares no type with the rooms that learn from such funnels:
/// the examiner is not the candidate.
/// </summary>
public static class FunnelSimulator
{
    /// <summary>The most leads of one funnel.</summary>
    public const int MostLeads = 2_000_000;

    /// <summary>A funnel of this many leads; the same three arguments give the same funnel on every machine.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 or more than 2,000,000 leads.</exception>
    public static SimulatedFunnel Run(World world, int leads, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(world);
        if (leads is < 1 or > MostLeads)
            throw new ArgumentOutOfRangeException(
                nameof(leads), leads, "A funnel holds between 1 and 2,000,000 leads; ask for a number between.");

        var calendar = new StoryCalendar(world);
        var campaigns = new CampaignProcess(world, calendar);
        var accounts = new AccountProcess(world, seed);
        var people = new LeadProcess(world, calendar, campaigns, accounts, seed).Arrive(leads);
        var planned = Live(world, campaigns.Nurture.Id, people, seed);
        new SalesProcess(world, calendar, seed).Plan(people);
        var truth = ConversionProcess.Convert(world, calendar, people, seed);
        var deals = new DealProcess(world, calendar, seed);
        var opportunities = deals.Open(people);
        Judge(calendar, people, seed);
        var (activities, touches) = Remember(calendar, people, planned, seed);
        var (rows, history) = Export(calendar, people, seed);

        var funnel = new SimulatedFunnel
        {
            World = world,
            Seed = seed,
            KnownOn = calendar.KnownOn,
            Accounts = Table(accounts),
            Campaigns = campaigns.Table(people),
            Leads = rows,
            Activities = TimeOrder.Sort(activities, activity => activity.At),
            SalesActivities = TimeOrder.Sort(touches, touch => touch.At),
            Dispositions = TimeOrder.Sort(
                [.. people.Select(lead => lead.Disposition).OfType<SimulatedDisposition>()], said => said.At),
            Opportunities = opportunities,
            OpportunityRoles = deals.Group(people, opportunities),
            FieldHistory = TimeOrder.Sort(history, change => change.ChangedAt),
            Truth = truth,
            DirtyRows = [],
        };
        return funnel with { DirtyRows = new DirtProcess(funnel).Rows() };
    }

    /// <summary>What everyone would do if nobody ever converted, and when that reaches the threshold.</summary>
    private static List<SimulatedActivity>[] Live(World world, string nurture, HiddenLead[] people, ulong seed)
    {
        var activities = new ActivityProcess(world, seed);
        var emails = new EmailProcess(world, nurture, seed);
        var planned = new List<SimulatedActivity>[people.Length];
        foreach (var lead in people)
        {
            var life = planned[lead.Index] = [];
            activities.Act(lead, life);
            emails.Send(lead, life);
            var span = CollectionsMarshal.AsSpan(life);
            TimeOrder.SortInPlace(span, activity => activity.At);
            lead.ReachedThreshold = PointsClock.ReachesThreshold(lead, span);
            if (world.Sales.Draw is { } draw)
                lead.PointsAtDraw = PointsClock.PointsAt(lead, span, lead.CreatedAt.AddDays(draw.Age));
        }

        return planned;
    }

    private static void Judge(StoryCalendar calendar, HiddenLead[] people, ulong seed)
    {
        var verdicts = new VerdictProcess(calendar, seed);
        foreach (var lead in people) lead.Disposition = verdicts.Of(lead);
    }

    private static (List<SimulatedActivity> Activities, List<SimulatedActivity> Touches) Remember(
        StoryCalendar calendar, HiddenLead[] people, List<SimulatedActivity>[] planned, ulong seed)
    {
        var aftermath = new AftermathProcess(calendar, seed);
        var sales = new TouchProcess(calendar, seed);
        var activities = new List<SimulatedActivity>(people.Length * 10);
        var touches = new List<SimulatedActivity>(people.Length);
        foreach (var lead in people)
        {
            aftermath.Keep(lead, [.. planned[lead.Index]], activities);
            planned[lead.Index] = [];
            sales.Touch(lead, touches);
        }

        return (activities, touches);
    }

    private static (SimulatedLead[] Rows, List<SimulatedFieldChange> History) Export(
        StoryCalendar calendar, HiddenLead[] people, ulong seed)
    {
        var fields = new FieldProcess(calendar, seed);
        var history = new List<SimulatedFieldChange>(people.Length);
        return ([.. people.Select(lead => fields.Show(lead, history))], history);
    }

    private static SimulatedAccount[] Table(AccountProcess accounts) =>
    [
        .. accounts.All.Select(account => new SimulatedAccount(
            account.Id, account.Name, account.Domain, account.ShowsIndustry ? account.Industry.Name : null,
            account.ShowsEmployees ? account.Employees : null, account.Region.Name, account.CreatedAt)),
    ];
}
