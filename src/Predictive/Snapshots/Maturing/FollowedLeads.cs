using Predictive.Data;

namespace Predictive.Snapshots.Maturing;

/// <summary>Follows every lead from its first as-of date on, converted or not, mature or open.</summary>
public sealed record FollowedLeads
{
    private FollowedLeads()
    {
    }

    /// <summary>
    /// The leads that had not converted when they were first looked at, in the order of their file. Those that will
    /// only be looked at after the known-on date are there, and 0 days of them can be seen.
    /// </summary>
    public required IReadOnlyList<FollowedLead> All { get; init; }

    /// <summary>Who was disqualified, and whether that is an end.</summary>
    public required Disqualifications Disqualified { get; init; }

    /// <summary>Follows them to the known-on date of the records; what came later does not count.</summary>
    /// <param name="records">The funnel's records.</param>
    /// <param name="stage">The conversion.</param>
    /// <param name="age">The age in days at which leads are first looked at.</param>
    /// <returns>The leads; null in a funnel without dates.</returns>
    public static FollowedLeads? In(FunnelRecords records, ConversionStage stage, int age)
    {
        ArgumentNullException.ThrowIfNull(records);
        if (records.KnownOn is not { } knownOn)
        {
            return null;
        }

        var conversions = ConversionDates.Of(records, stage);
        var disqualified = Disqualifications.In(records, stage, conversions);
        var all = new List<FollowedLead>(records.Leads.Count);
        foreach (var lead in records.Leads)
        {
            if (lead.CreatedAt is not { } created || created > knownOn)
            {
                continue;
            }

            var asOf = created.AddDays(age);
            var converted = conversions.TryGetValue(lead.Id, out var at) && at <= knownOn ? at : (DateTime?)null;
            if (!(converted <= asOf))
            {
                all.Add(Follow(lead, created, asOf, knownOn, converted, EndOf(lead, disqualified, knownOn)));
            }
        }

        return new FollowedLeads { All = all, Disqualified = disqualified };
    }

    /// <summary>The earlier of being disqualified for good and being deleted.</summary>
    private static DateTime? EndOf(Lead lead, Disqualifications disqualified, DateTime knownOn)
    {
        var deleted = lead.DeletedAt <= knownOn ? lead.DeletedAt : null;
        return disqualified.EndOf(lead.Id) is { } end && !(deleted < end) ? end : deleted;
    }

    private static FollowedLead Follow(
        Lead lead, DateTime created, DateTime asOf, DateTime knownOn, DateTime? converted, DateTime? end)
    {
        var seen = Math.Max(0, (knownOn - asOf).TotalDays);
        var ending = converted is not null ? Ending.Converted
            : end is not null ? Ending.Disqualified
            : Ending.Open;
        return new FollowedLead
        {
            CreatedAt = created,
            AsOf = asOf,
            SeenDays = seen,
            Ending = ending,
            Days = (converted ?? end) is { } ended ? Math.Clamp((ended - asOf).TotalDays, 0, seen) : seen,
            Cluster = lead.AccountId is { } account ? $"account {account}" : $"lead {lead.Id}",
        };
    }
}
