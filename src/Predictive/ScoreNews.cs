namespace Predictive;

/// <summary>A lead whose grade or decision is another than when it was last written, or that never was.</summary>
/// <param name="Lead">Its score now.</param>
/// <param name="Before">What was last written of it; null where it never was.</param>
public sealed record ScoreNews(ScoredLead Lead, WrittenScore? Before)
{
    /// <summary>Those of the leads that are news, in their order.</summary>
    /// <param name="leads">The scores now.</param>
    /// <param name="before">What was last written.</param>
    /// <param name="now">Takes in what all leads are now, also those that are no news.</param>
    internal static IEnumerable<ScoreNews> Of(
        IEnumerable<ScoredLead> leads, WrittenScores before, IDictionary<string, WrittenScore> now)
    {
        var unsure = before.Unsure.ToHashSet(StringComparer.Ordinal);
        foreach (var lead in leads)
        {
            var last = before.Leads.GetValueOrDefault(lead.Score.LeadId);
            var score = WrittenScore.Of(lead);
            var isNews = score.IsNewsAfter(last) || unsure.Contains(lead.Score.LeadId);
            // What is not written again stays as it was written, so that slow changes add up to a trend.
            now[lead.Score.LeadId] = isNews ? score : last!;
            if (isNews)
            {
                yield return new ScoreNews(lead, last);
            }
        }
    }

    /// <summary>Those of the leads that are news after an earlier date, in their order.</summary>
    /// <param name="leads">The scores now.</param>
    /// <param name="earlier">The scores as of the earlier date; none to take every lead for news.</param>
    public static IEnumerable<ScoreNews> Of(IEnumerable<ScoredLead> leads, IEnumerable<ScoredLead> earlier)
    {
        var before = earlier.ToDictionary(lead => lead.Score.LeadId, WrittenScore.Of, StringComparer.Ordinal);
        return Of(leads, new WrittenScores { Leads = before }, new Dictionary<string, WrittenScore>());
    }
}
