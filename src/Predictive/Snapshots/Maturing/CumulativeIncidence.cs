namespace Predictive.Snapshots.Maturing;

/// <summary>
/// The share of leads that converted within so many days of their as-of date, told from old and young leads alike:
/// those still open count for as long as they were seen, and being disqualified is a competing end (Aalen and Johansen,
/// 1978). Where nothing competes it is one less the survival of Kaplan and Meier, and where all leads were seen
/// long enough it is their plain share.
/// </summary>
/// <remarks>
/// <para>
/// At each moment u at which leads end, of n(u) still followed c(u) convert and d(u) end in either way; then
/// S(u) = product over v up to u of 1 - d(v)/n(v), and F(t) = sum over u up to t of S(u-) c(u)/n(u). Leads last seen
/// at u still count in n(u).
/// </para>
/// <para>
/// Spread: the exact derivative of F(t) by each lead's weight (the infinitesimal jackknife), summed by account; the
/// variance is the sum of their squares times accounts/(accounts - 1), so that leads of one account move together.
/// Without accounts and with everybody seen long enough it is F(1 - F)/(n - 1).
/// </para>
/// </remarks>
public sealed class CumulativeIncidence
{
    private readonly FollowedLead[] _leads;
    private readonly int[] _clusters;
    private readonly double[] _seen;
    private readonly IncidenceStep[] _steps;
    private readonly double[] _moments;

    private CumulativeIncidence(IReadOnlyCollection<FollowedLead> leads)
    {
        _leads = [.. leads.OrderBy(lead => lead.Days)];
        _seen = [.. leads.Select(lead => lead.SeenDays).Order()];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        _clusters = Array.ConvertAll(_leads, lead =>
        {
            numbers.TryAdd(lead.Cluster, numbers.Count);
            return numbers[lead.Cluster];
        });
        Clusters = numbers.Count;
        _steps = IncidenceStep.Of(_leads);
        _moments = Array.ConvertAll(_steps, step => step.Days);
    }

    /// <summary>How many leads it stands on.</summary>
    public int Leads => _leads.Length;

    /// <summary>How many accounts they belong to.</summary>
    public int Clusters { get; }

    /// <summary>The curve of these leads.</summary>
    public static CumulativeIncidence Of(IReadOnlyCollection<FollowedLead> leads)
    {
        ArgumentNullException.ThrowIfNull(leads);
        return new CumulativeIncidence(leads);
    }

    /// <summary>How many leads can be seen for so many days, whatever became of them.</summary>
    public int SeenFor(double days)
    {
        var at = Array.BinarySearch(_seen, days);
        at = at < 0 ? ~at : at;
        while (at > 0 && _seen[at - 1] == days)
        {
            at--;
        }

        return _seen.Length - at;
    }

    /// <summary>How many leads are known to have converted within so many days.</summary>
    public int ConvertedWithin(double days) => _leads.Count(lead => lead.ConvertedWithin(days));

    /// <summary>The share that converts within so many days.</summary>
    /// <remarks>Beyond the days that anybody could be seen it stays where it was, and says nothing.</remarks>
    public double At(double days) => StepAt(days) is var step and >= 0 ? _steps[step].Incidence : 0;

    /// <summary>The standard error of <see cref="At"/>, accounts moving together; 0 for a single account.</summary>
    public double StandardErrorAt(double days) => StandardError(InfluencesAt(days));

    /// <summary>How much each account pulls <see cref="At"/>: its derivative by the account's weight.</summary>
    public double[] InfluencesAt(double days)
    {
        var influences = new double[Clusters];
        var last = StepAt(days);
        if (last < 0)
        {
            return influences;
        }

        var (incidence, reached) = (_steps[last].Incidence, -1);
        for (var lead = 0; lead < _leads.Length; lead++)
        {
            while (reached < last && _moments[reached + 1] <= _leads[lead].Days)
            {
                reached++;
            }

            if (reached >= 0)
            {
                influences[_clusters[lead]] += _steps[reached].InfluenceOf(_leads[lead], incidence);
            }
        }

        return influences;
    }

    /// <summary>The standard error that the influences of accounts on a figure give it.</summary>
    public static double StandardError(ReadOnlySpan<double> influences)
    {
        var sum = 0.0;
        foreach (var influence in influences)
        {
            sum += influence * influence;
        }

        return influences.Length > 1 ? Math.Sqrt(sum * influences.Length / (influences.Length - 1)) : 0;
    }

    private int StepAt(double days)
    {
        var at = Array.BinarySearch(_moments, days);
        return at < 0 ? ~at - 1 : at;
    }
}
