namespace Predictive.Evaluation.Crossings;

/// <summary>A lead with all looks at it, from the first on.</summary>
/// <param name="Cluster">What moves together in every interval: a number of its account.</param>
/// <param name="Looks">The looks, ascending by date, at least one.</param>
/// <param name="Team">The word by which sales shares its leads; null where it does not, or nobody knows.</param>
public sealed record LookedAtLead(int Cluster, IReadOnlyList<LeadLook> Looks, string? Team = null)
{
    /// <summary>Whether it converted within the horizon after one of the looks.</summary>
    public bool Converted => ConvertedFrom(look: 0);

    /// <summary>Whether it converted within the horizon after a look, or after a later one.</summary>
    public bool ConvertedFrom(int look) => Looks.Skip(look).Any(one => one.Converted);

    /// <summary>The highest score that a cut decides; null where none is left to a cut.</summary>
    public double? Best
    {
        get
        {
            double? best = null;
            foreach (var look in Looks)
            {
                if (look.Standing == LookStanding.AnMql)
                    break;
                if (look.Standing == LookStanding.Open && !(look.Score <= best))
                    best = look.Score;
            }

            return best;
        }
    }
}
