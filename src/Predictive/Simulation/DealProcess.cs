using System.Globalization;

namespace Predictive.Simulation;

/// <summary>
/// What becomes of conversions: an opportunity each, with an amount by company size, won or lost after weeks to
/// months. Others of the account who were there before may join the buying group.
/// </summary>
internal sealed class DealProcess(World world, StoryCalendar calendar, ulong seed)
{
    private static readonly string[] _stages = ["discovery", "proposal", "negotiation"];
    private static readonly string[] _parts = ["influencer", "technical", "champion", "economic_buyer"];

    /// <summary>The opportunities opened by the export, by time; each lead gets its own.</summary>
    public List<SimulatedOpportunity> Open(IReadOnlyList<HiddenLead> leads)
    {
        var opened = new List<SimulatedOpportunity>();
        var converted = leads.Where(lead => lead.ConvertedBy(calendar.KnownOn))
            .OrderBy(lead => lead.ConvertedAt).ThenBy(lead => lead.Index);
        foreach (var lead in converted)
        {
            lead.Opportunity = Of(lead, "O" + (opened.Count + 1).ToString(CultureInfo.InvariantCulture));
            opened.Add(lead.Opportunity);
        }

        return opened;
    }

    /// <summary>The buying groups; primary contacts first.</summary>
    public List<SimulatedOpportunityRole> Group(
        IReadOnlyList<HiddenLead> leads, IReadOnlyList<SimulatedOpportunity> opportunities)
    {
        var primaries = leads.Where(lead => lead.Opportunity is not null).ToDictionary(lead => lead.Opportunity!.Id);
        var roles = new List<SimulatedOpportunityRole>();
        foreach (var deal in opportunities)
        {
            var primary = primaries[deal.Id];
            var dice = new Dice(seed, DiceUse.Roles, primary.Index);
            roles.Add(new SimulatedOpportunityRole(deal.Id, primary.Id, "primary"));
            foreach (var index in primary.Account.Leads)
            {
                var other = leads[index];
                var there = other != primary && other.CreatedAt < deal.CreatedAt && !other.ConvertedBy(deal.CreatedAt);
                if (there && dice.Hits(0.35))
                    roles.Add(new SimulatedOpportunityRole(deal.Id, other.Id, _parts[dice.Between(0, _parts.Length)]));
            }
        }

        return roles;
    }

    private SimulatedOpportunity Of(HiddenLead lead, string id)
    {
        var dice = new Dice(seed, DiceUse.Deals, lead.Index);
        var size = Math.Log10(lead.Account.Employees) - 2;
        var amount = world.Sales.DealAmount * Math.Exp((0.8 * size) + (0.55 * dice.Normal()));
        var days = 12 + (38 * Math.Exp(0.6 * dice.Normal()));
        var odds = Math.Log(world.Sales.WinRate / (1 - world.Sales.WinRate)) + (0.5 * (lead.Fit - 0.4))
            + (0.3 * lead.Source.Effect);
        var won = dice.Hits(1 / (1 + Math.Exp(-odds)));
        var created = lead.ConvertedAt!.Value;
        var closed = created.AddDays((int)(won ? days * 1.15 : days)).AddSeconds(dice.Between(-7200, 7200));
        var open = closed > calendar.KnownOn;
        var passed = (calendar.KnownOn - created) / (closed - created);
        return new SimulatedOpportunity(
            id, lead.Account.Id, lead.Id, created,
            open ? _stages[Math.Clamp((int)(passed * _stages.Length), 0, _stages.Length - 1)] : won ? "won" : "lost",
            (decimal)(Math.Round(amount / 100) * 100), open ? null : closed, open ? null : won);
    }
}
