using System.Globalization;
using Predictive.Data;
using Predictive.Tables;

namespace Predictive;

/// <summary>Who was made an MQL by earlier runs of <c>score</c>, as the last of them told.</summary>
public sealed class EarlierMqls
{
    private readonly Dictionary<string, DateTime> _since = new(StringComparer.Ordinal);

    private EarlierMqls()
    {
    }

    /// <summary>When a lead became an MQL (UTC), as far as the table tells.</summary>
    public IEnumerable<DateTime> Of(string lead) => _since.TryGetValue(lead, out var since) ? [since] : [];

    /// <summary>Leads with when they became MQLs (UTC).</summary>
    internal static EarlierMqls Of(IEnumerable<KeyValuePair<string, DateTime>> mqls)
    {
        var earlier = new EarlierMqls();
        foreach (var (lead, since) in mqls)
        {
            earlier._since[lead] = since;
        }

        return earlier;
    }

    /// <summary>
    /// Reads the table that the last run wrote: <c>lead_id</c>, and <c>mql_since</c> of those who are MQLs.
    /// </summary>
    /// <exception cref="BadInputException">There is no such table, or it was not written by <c>score</c>.</exception>
    public static EarlierMqls Read(string path) => Read(path, () => TableReader.Open(path), _ => true);

    /// <summary>Reads the table of a database that earlier runs wrote into; nobody where there is none yet.</summary>
    /// <param name="target">The table.</param>
    /// <param name="asOf">
    /// The date of the scores (UTC); who became an MQL on it is decided anew, as in the run that a new one repeats.
    /// </param>
    /// <exception cref="BadInputException">It cannot be read.</exception>
    public static EarlierMqls Read(DatabaseTarget target, DateTime? asOf)
    {
        ArgumentNullException.ThrowIfNull(target);

        // A table has moments to the second.
        var second = asOf?.AddTicks(-(asOf.Value.Ticks % TimeSpan.TicksPerSecond));
        return Read(target.Shown, () => target.KeysWith("mql_since"), since => since < second);
    }

    private static EarlierMqls Read(string path, Func<TableReader?> open, Func<DateTime, bool> counts)
    {
        try
        {
            using var table = open();
            if (table is null)
                return new EarlierMqls();
            var (lead, since) = (Column(table, path, "lead_id"), Column(table, path, "mql_since"));
            var earlier = new EarlierMqls();
            while (table.Read())
            {
                if (table.IsMissing(since))
                    continue;
                if (!DateTime.TryParse(
                    table[since], CultureInfo.InvariantCulture,
                    DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at))
                {
                    throw new BadInputException(
                        $"{path}:{table.Line}: 'mql_since' is '{ShownText.Of(table[since])}', which is no date.");
                }

                if (counts(at))
                    earlier._since[table[lead]] = at;
            }

            return earlier;
        }
        catch (TableException broken)
        {
            throw new BadInputException(broken.Message, broken);
        }
    }

    private static int Column(TableReader table, string path, string name) =>
        table.Columns.ToList().IndexOf(name) is var place and >= 0
            ? place
            : throw new BadInputException(
                $"{path} has no column '{name}'; give a table that `predictive score` wrote earlier.");
}
