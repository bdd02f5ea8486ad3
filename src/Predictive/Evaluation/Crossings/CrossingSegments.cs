namespace Predictive.Evaluation.Crossings;

/// <summary>
/// At which look each lead first is an MQL, for many cuts at once: a segment says for which cuts, from one place to
/// another, it is the same look.
/// </summary>
internal sealed class CrossingSegments
{
    private readonly List<Segment> _all = [];

    /// <summary>The segments of leads.</summary>
    /// <param name="leads">The leads.</param>
    /// <param name="cuts">The cuts, ascending.</param>
    public CrossingSegments(LookedAtLeads leads, double[] cuts)
    {
        Cuts = cuts.Length;
        foreach (var (place, lead) in leads.Leads.Index())
        {
            var reached = 0;
            foreach (var (number, look) in lead.Looks.Index())
            {
                if (look.Standing == LookStanding.NoMql)
                    continue;
                var isOpen = look.Standing == LookStanding.Open;
                var upTo = isOpen ? UpTo(cuts, look.Score) : cuts.Length;
                if (upTo > reached)
                    _all.Add(new Segment(place, reached, upTo, isOpen, look, lead.ConvertedFrom(number)));
                reached = Math.Max(reached, upTo);
            }
        }
    }

    public int Cuts { get; }

    public IReadOnlyList<Segment> All => _all;

    /// <summary>How many cuts are at or below a score.</summary>
    private static int UpTo(double[] cuts, double score)
    {
        var place = Array.BinarySearch(cuts, score);
        return place >= 0 ? place + 1 : ~place;
    }

    /// <summary>A lead is an MQL at this look, for the cuts from a place up to, not including, another.</summary>
    /// <param name="Lead">The lead's place.</param>
    /// <param name="From">The first cut.</param>
    /// <param name="To">The cut after the last.</param>
    /// <param name="ByCut">Whether it reached the cut, rather than being an MQL whatever the cut.</param>
    /// <param name="Look">The look.</param>
    /// <param name="IsFound">Whether the lead converted later, be it within the horizon of a later look.</param>
    internal readonly record struct Segment(int Lead, int From, int To, bool ByCut, LeadLook Look, bool IsFound);
}
