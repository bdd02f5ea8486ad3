namespace Predictive.Evaluation.Comparing;

/// <summary>A group of which there are more among some leads than among all.</summary>
/// <param name="By">What the leads are told apart by.</param>
/// <param name="Name">The group; null for leads of which it is not known.</param>
/// <param name="Leads">How many of them are of it.</param>
/// <param name="Share">Which share of them.</param>
/// <param name="ShareOfAll">Which share of all leads.</param>
public sealed record StandingOut(string By, string? Name, int Leads, double Share, double ShareOfAll)
{
    /// <summary>The most groups that are told.</summary>
    public const int Most = 6;

    /// <summary>The fewest leads of a group that is told.</summary>
    public const int Fewest = 5;

    /// <summary>How unlike chance the share is, in standard errors of a share of so many leads.</summary>
    internal double Strength =>
        (Share - ShareOfAll) / Math.Sqrt(ShareOfAll * (1 - ShareOfAll) * Share / Leads);

    /// <summary>The groups that stand out in one cell, the most unlike chance first.</summary>
    internal static IReadOnlyList<StandingOut> In(
        int cell, ComparedLeads leads, IReadOnlyList<GroupFigures> dimensions)
    {
        var all =
            from dimension in dimensions.Index()
            let count = Enumerable.Range(0, dimension.Item.Names.Count).Sum(i => dimension.Item.CellOf(i, cell).Leads)
            where count > 0
            from place in Enumerable.Range(0, dimension.Item.Names.Count)
            let name = dimension.Item.Names[place]
            let here = dimension.Item.CellOf(place, cell).Leads
            where here >= Fewest && name != GroupFigures.Others
            let everywhere = Enumerable.Range(0, MqlPair.Cells).Sum(i => dimension.Item.CellOf(place, i).Leads)
            select new StandingOut(
                leads.Funnel.Dimensions[dimension.Index], name, here, (double)here / count,
                (double)everywhere / leads.Count);
        return
        [
            .. all.Where(one => one.Share > one.ShareOfAll).OrderByDescending(one => one.Strength)
                .ThenBy(one => one.By, StringComparer.Ordinal).ThenBy(one => one.Name, StringComparer.Ordinal)
                .Take(Most),
        ];
    }
}
