namespace Predictive.Evaluation.Crossings;

/// <summary>Leads whose looks are all known with their labels, so that it can be said when each first is an MQL.
/// </summary>
/// <param name="Leads">The leads.</param>
/// <param name="From">The day of the first lead's first look; null without dates.</param>
/// <param name="To">The day of the last lead's first look; null without dates.</param>
public sealed record LookedAtLeads(IReadOnlyList<LookedAtLead> Leads, DateOnly? From, DateOnly? To)
{
    /// <summary>Over how many weeks the leads came; null without dates.</summary>
    public double? Weeks => From is { } from && To is { } to ? (to.DayNumber - from.DayNumber + 1) / 7.0 : null;

    /// <summary>How many converted.</summary>
    public int Conversions => Leads.Count(lead => lead.Converted);

    /// <summary>The highest score that a cut decides, of each lead that is left to one, descending.</summary>
    public double[] Bests() => [.. Leads.Select(lead => lead.Best).OfType<double>().OrderDescending()];

    /// <summary>The leads of one team.</summary>
    public LookedAtLeads OfTeam(string team) => this with
    {
        Leads = [.. Leads.Where(lead => string.Equals(lead.Team, team, StringComparison.OrdinalIgnoreCase))],
    };

    /// <summary>How many leads are MQLs at a cut: those who reach it, and those who are whatever the cut.</summary>
    public int MqlsAt(double cut) => Leads.Count(lead => lead.Looks.Any(look =>
        look.Standing == LookStanding.AnMql || (look.Standing == LookStanding.Open && look.Score >= cut)));
}
