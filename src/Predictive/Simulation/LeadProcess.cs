using System.Globalization;

namespace Predictive.Simulation;

/// <summary>Leads come day by day, each with an account, a source, and a hidden state that decides the rest.</summary>
internal sealed class LeadProcess
{
    private const double AccountShareOfIntent = 0.35;
    private readonly World _world;
    private readonly StoryCalendar _calendar;
    private readonly CampaignProcess _campaigns;
    private readonly AccountProcess _accounts;
    private readonly Rep[] _team;
    private readonly ulong _seed;
    private readonly Choice<Channel> _channels;
    private readonly Choice<Channel> _channelsAfterDrift;
    private readonly int _driftDay;

    public LeadProcess(
        World world, StoryCalendar calendar, CampaignProcess campaigns, AccountProcess accounts, ulong seed)
    {
        (_world, _calendar, _campaigns, _accounts, _seed) = (world, calendar, campaigns, accounts, seed);
        _team = Rep.TeamOf(world);
        _channels = new Choice<Channel>(Channels.All, channel => channel.Weight);
        _channelsAfterDrift = new Choice<Channel>(
            Channels.All,
            channel => channel.Weight * (channel.Name == world.Drift?.Channel ? world.Drift.Volume : 1));
        _driftDay = world.Drift is null ? int.MaxValue : world.Drift.From.DayNumber - world.From.DayNumber;
    }

    /// <summary>The leads, by time of creation.</summary>
    public HiddenLead[] Arrive(int count)
    {
        var arrivals = Arrivals(count);
        var leads = new HiddenLead[count];
        for (var i = 0; i < count; i++)
        {
            leads[i] = Next(i, arrivals[i].At, arrivals[i].Account);
            leads[i].Account.Leads.Add(i);
        }

        return leads;
    }

    private (DateTime At, HiddenAccount Account)[] Arrivals(int count)
    {
        var dice = new Dice(_seed, DiceUse.Days);
        var days = new int[count];
        for (var i = 0; i < count; i++) days[i] = _calendar.DayOfALead(dice);
        Array.Sort(days);
        var arrivals = new (DateTime At, HiddenAccount Account)[count];
        for (var i = 0; i < count; i++)
        {
            var account = _accounts.OfNextLead(dice);
            var second = TimeOfDay.OfPeople(dice, account.Region.Noon);
            arrivals[i] = (_calendar.Start.AddDays(days[i]).AddSeconds(second), account);
        }

        return [.. arrivals.OrderBy(arrival => arrival.At)];
    }

    private HiddenLead Next(int index, DateTime at, HiddenAccount account)
    {
        if (account.Leads.Count == 0) account.CreatedAt = at.AddDays(-account.DaysBeforeFirstLead);
        var dice = new Dice(_seed, DiceUse.Leads, index);
        var day = _calendar.DayOf(at);
        var source = (day >= _driftDay ? _channelsAfterDrift : _channels).Pick(dice);
        var campaign = _campaigns.Running(source, day);
        var seniority = Personas.Seniorities.Pick(dice);
        var function = Personas.Functions.Pick(dice);
        var emailKind = Personas.EmailKinds.Pick(dice);
        var fit = Fit(account, seniority, function, emailKind, dice);
        var intent = (Math.Sqrt(AccountShareOfIntent) * account.Intent)
            + (Math.Sqrt(1 - AccountShareOfIntent) * dice.Normal());
        var collector = dice.Hits(_world.Audience.Collectors);
        var rep = _team[dice.Between(0, _team.Length)];
        return new HiddenLead
        {
            Index = index,
            Id = "L" + (index + 1).ToString(CultureInfo.InvariantCulture),
            Account = account,
            Source = source,
            Campaign = campaign,
            CreatedAt = at,
            Seniority = seniority,
            Function = function,
            EmailKind = emailKind,
            Country = account.Region.Countries[(int)(Square(dice.Uniform()) * account.Region.Countries.Length)],
            Consent = !dice.Hits(source.FirstActivity is null ? 0.35 : 0.1),
            Rep = rep,
            SeniorityKnownAt = SeniorityKnownAt(at, dice),
            Intent = intent,
            Fit = fit,
            Collector = collector,
            AwakensOn = dice.Hits(_world.Audience.Researchers)
                ? 1 + Math.Min(150, (int)dice.Exponential(_world.Audience.ResearchDays))
                : 0,
            MachineOpens = dice.Hits(_world.Audience.MachineOpens),
            LogPropensity = LogPropensity(source, campaign, day, fit, intent, collector),
            WorkEffect = WorkEffect(fit, rep),
        };
    }

    private double LogPropensity(
        Channel source, HiddenCampaign? campaign, int day, double fit, double intent, bool collector)
    {
        var law = _world.Conversion;
        var drift = day >= _driftDay && source.Name == _world.Drift!.Channel ? _world.Drift.Effect : 0;
        return law.Base + fit + (law.Intent * intent) + (law.Source * (source.Effect + (campaign?.Quality ?? 0)))
            + (collector ? law.Collector : 0) + drift;
    }

    private double Fit(HiddenAccount account, Trait seniority, Trait function, Trait emailKind, Dice dice)
    {
        var founder = seniority.Name == Personas.CLevel && account.Employees <= 50 ? 0.5 : 0;
        var engineer = function.Name == "it" && account.Industry.Name == "software" ? 0.3 : 0;
        var seen = account.Size.Effect + account.Industry.Effect + account.Region.Effect + seniority.Effect
            + function.Effect + emailKind.Effect + founder + engineer;
        var unseen = (0.6 * account.UnseenFit) + (0.8 * dice.Normal());
        return (_world.Conversion.Fit * seen) + (_world.Conversion.HiddenFit * unseen);
    }

    /// <summary>A world in which working does nothing has no skilled reps either.</summary>
    private double WorkEffect(double fit, Rep rep)
    {
        var sales = _world.Sales;
        var skill = sales.Effect == 1 ? 0 : rep.LogSkill;
        return Math.Exp(Math.Log(sales.Effect) + skill + (sales.EffectPerFit * fit));
    }

    private static DateTime? SeniorityKnownAt(DateTime created, Dice dice)
    {
        if (!dice.Hits(0.14)) return created;
        return dice.Hits(0.5) ? created.AddDays(dice.Between(2, 45)).AddSeconds(dice.Between(0, 3600)) : null;
    }

    private static double Square(double value) => value * value;
}
