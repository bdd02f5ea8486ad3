using System.Globalization;

namespace Predictive.Simulation;

/// <summary>
/// Campaigns follow one another: every paid channel runs one per quarter or half-year. They belong to the world, not
/// to the run, so that what was learned in one run holds in another.
/// </summary>
internal sealed class CampaignProcess
{
    /// <summary>The channel of the nurture mails.</summary>
    public const string Email = "email";

    private const ulong PlanSeed = 17;
    private const decimal CostOfMails = 1200;
    private const double QualitySpread = 0.25;
    private readonly StoryCalendar _calendar;

    public CampaignProcess(World world, StoryCalendar calendar)
    {
        _calendar = calendar;
        Nurture = new HiddenCampaign("C1", "Nurture mails", Email, 0, 0, calendar.DayCount - 1, 0);
        var all = new List<HiddenCampaign> { Nurture };
        foreach (var channel in Channels.All)
        {
            if (channel.CostPerLead == 0) continue;
            var length = channel.Weight >= 10 ? 91 : 182;
            for (var start = 0; start < calendar.DayCount; start += length) all.Add(Next(channel, start, length));
        }

        All = all;

        HiddenCampaign Next(Channel channel, int start, int length)
        {
            var number = all.Count + 1;
            var end = Math.Min(start + length, calendar.DayCount) - 1;
            var quality = QualitySpread * new Dice(PlanSeed, DiceUse.Campaigns, number).Normal();
            var month = world.From.AddDays(start).ToString("yyyy-MM", CultureInfo.InvariantCulture);
            return new HiddenCampaign(
                "C" + CsvText.Whole(number), $"{channel.Name} {month}", channel.Name, channel.CostPerLead, start, end,
                quality);
        }
    }

    /// <summary>All campaigns, the nurture mails first.</summary>
    public IReadOnlyList<HiddenCampaign> All { get; }

    /// <summary>The campaign of the nurture mails.</summary>
    public HiddenCampaign Nurture { get; }

    /// <summary>The campaign that runs in a channel on a day; null where the channel runs none.</summary>
    public HiddenCampaign? Running(Channel channel, int day) =>
        All.FirstOrDefault(
            campaign => campaign.Channel == channel.Name && campaign.Start <= day && day <= campaign.End);

    /// <summary>The campaign table, with what each campaign cost for the leads it brought.</summary>
    public IReadOnlyList<SimulatedCampaign> Table(IReadOnlyList<HiddenLead> leads)
    {
        var brought = leads.Where(lead => lead.Campaign is not null).CountBy(lead => lead.Campaign!.Id).ToDictionary();
        return
        [
            .. All.Select(campaign => new SimulatedCampaign(
                campaign.Id, campaign.Name, campaign.Channel,
                DateOnly.FromDateTime(_calendar.Start).AddDays(campaign.Start),
                DateOnly.FromDateTime(_calendar.Start).AddDays(campaign.End),
                Cost(campaign, brought.GetValueOrDefault(campaign.Id)))),
        ];
    }

    private static decimal Cost(HiddenCampaign campaign, int leads)
    {
        if (campaign.CostPerLead == 0) return CostOfMails;
        var dice = new Dice(PlanSeed, DiceUse.Deals, campaign.Start + 1);
        return (decimal)Math.Round(leads * campaign.CostPerLead * (0.85 + (0.3 * dice.Uniform())));
    }
}
