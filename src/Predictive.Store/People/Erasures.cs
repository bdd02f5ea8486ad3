using Predictive.Store.Databases;
using Predictive.Store.Reports;

namespace Predictive.Store.People;

/// <summary>Who was erased, and is not taken in again.</summary>
internal static class Erasures
{
    /// <summary>Of the leads of a report those that were erased, by their ids or their addresses.</summary>
    public static Task<IReadOnlySet<string>> AmongAsync(StoreTransaction store, PersonHash hash, Report report) =>
        AmongAsync(store, report.LeadIds.Select(id => (Hash: hash.OfId(id), Lead: id))
            .Concat(report.Leads.Where(lead => lead.Email is not null)
                .Select(lead => (Hash: hash.OfEmail(lead.Email!), Lead: lead.Id))));

    /// <summary>Of some leads those that were erased, by their ids.</summary>
    public static Task<IReadOnlySet<string>> AmongAsync(
        StoreTransaction store, PersonHash hash, IEnumerable<string> leadIds) =>
        AmongAsync(store, leadIds.Distinct(StringComparer.Ordinal).Select(id => (Hash: hash.OfId(id), Lead: id)));

    private static async Task<IReadOnlySet<string>> AmongAsync(
        StoreTransaction store, IEnumerable<(string Hash, string Lead)> people)
    {
        var erased = new SortedSet<string>(StringComparer.Ordinal);
        if (await store.FirstAsync<string>("SELECT person_hash FROM erasures LIMIT 1").ConfigureAwait(false) is null)
            return erased;
        var owners = people.ToLookup(one => one.Hash, one => one.Lead, StringComparer.Ordinal);
        foreach (var some in owners.Select(one => one.Key).Chunk(500))
        {
            var found = await store.ListAsync<string>(
                "SELECT person_hash FROM erasures WHERE person_hash IN @some", new { some }).ConfigureAwait(false);
            erased.UnionWith(found.SelectMany(one => owners[one]));
        }

        return erased;
    }

    /// <summary>Notes that a person was erased.</summary>
    public static Task AddAsync(StoreTransaction store, IEnumerable<string> hashes, DateTime now) => store.RunAsync(
        """
        INSERT INTO erasures (person_hash, erased_at) VALUES (@Hash, @Now) ON CONFLICT (person_hash) DO NOTHING
        """,
        hashes.Select(hash => new { Hash = hash, Now = Moment.Text(now) }).ToList());
}
