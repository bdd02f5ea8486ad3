using Predictive.Data;
using Predictive.Snapshots;

namespace Predictive.Leakage;

/// <summary>
/// Leads too young for what became of them to be settled, beside older ones of which only what comes after the training
/// part is taken: what a column says of a lead that was open at an age must not depend on how old the lead is today.
/// </summary>
internal sealed class YoungLeads
{
    /// <summary>Fewer young or old leads than this say nothing.</summary>
    public const int Fewest = 100;

    /// <summary>Of more young, old or training leads than this, evenly spaced ones are looked at.</summary>
    public const int Most = 8_000;

    /// <summary>Into so many groups by creation the old leads fall, which tell how much a column drifts.</summary>
    public const int Blocks = 4;

    private YoungLeads(Lead[] training, bool[] hasConverted, Lead[] young, Lead[] old, double[] wasOpen)
    {
        Training = training;
        HasConverted = hasConverted;
        Young = young;
        Old = old;
        WasOpen = wasOpen;
    }

    /// <summary>The leads from which is learned what goes with conversion.</summary>
    public Lead[] Training { get; }

    /// <summary>Whether each of them converted, in the end.</summary>
    public bool[] HasConverted { get; }

    /// <summary>Leads that are young and have not converted.</summary>
    public Lead[] Young { get; }

    /// <summary>Old leads outside the training part, in the order of their creation.</summary>
    public Lead[] Old { get; }

    /// <summary>On what share of the young leads' ages each old one was open; 1 where it never converted.</summary>
    public double[] WasOpen { get; }

    /// <summary>Tells young from old; null where either are too few, or nothing has a date.</summary>
    public static YoungLeads? Of(LeakSources? sources, IReadOnlyList<LabelledSnapshot> leads)
    {
        if (sources?.Records.KnownOn is not { } knownOn || leads[0].Snapshot.AsOf is null)
        {
            return null;
        }

        double AgeOf(Lead lead) => (knownOn - lead.CreatedAt!.Value).TotalDays;
        double? ConvertedAfter(Lead lead) =>
            sources.Conversions.TryGetValue(lead.Id, out var at) ? (at - lead.CreatedAt!.Value).TotalDays : null;
        var trained = leads.Select(one => one.Snapshot.LeadId).ToHashSet(StringComparer.Ordinal);
        Lead[] dated = [.. sources.Records.Leads.Where(lead => lead.CreatedAt is not null && !lead.IsDeleted)];
        var training = Sampled(dated.Where(lead => trained.Contains(lead.Id)));
        var border = training.Max(lead => lead.CreatedAt);
        var young = Sampled(dated.Where(lead =>
            AgeOf(lead) is var age && age >= 0 && age < sources.MatureAgeDays && ConvertedAfter(lead) is null));
        var old = Sampled(dated.Where(lead => AgeOf(lead) >= sources.MatureAgeDays && lead.CreatedAt > border)
            .OrderBy(lead => lead.CreatedAt).ThenBy(lead => lead.Id, StringComparer.Ordinal));
        var ages = young.Select(AgeOf).Order().ToArray();
        double ShareBelow(double days)
        {
            var found = Array.BinarySearch(ages, days);
            return (double)(found >= 0 ? found : ~found) / ages.Length;
        }

        return young.Length < Fewest || old.Length < Fewest ? null : new YoungLeads(
            training, Array.ConvertAll(training, lead => sources.Conversions.ContainsKey(lead.Id)), young, old,
            Array.ConvertAll(old, lead => ConvertedAfter(lead) is { } days ? ShareBelow(days) : 1));
    }

    private static Lead[] Sampled(IEnumerable<Lead> leads)
    {
        var all = leads.ToArray();
        var step = 1 + ((all.Length - 1) / Most);
        return [.. all.Where((_, i) => i % step == 0)];
    }
}
