using Predictive.Snapshots;

namespace Predictive.Leakage;

/// <summary>
/// Looks for columns that say what became of the lead: from their values, their gaps and their names, and from the
/// times that the tables tell; on the training part only, but for comparing young leads with older ones.
/// </summary>
public static class LeakCheck
{
    /// <summary>Of more leads than this, evenly spaced ones are looked at.</summary>
    public const int MostLeads = 20_000;

    /// <summary>Checks the attribute columns of leads and accounts.</summary>
    /// <param name="inFileOrder">All mature snapshots as their leads stand in the file: that order may leak.</param>
    /// <param name="training">The training part in time order; nothing else is learned from.</param>
    /// <param name="trusted">Columns that the funnel file vouches for; an account's begin with <c>account.</c>.</param>
    /// <param name="seed">The only source of chance.</param>
    /// <param name="sources">What the tables tell of times; null where only values are to be looked at.</param>
    public static LeakReport Of(
        IReadOnlyList<LabelledSnapshot> inFileOrder,
        IReadOnlyList<LabelledSnapshot> training,
        IReadOnlySet<string> trusted,
        ulong seed,
        LeakSources? sources = null)
    {
        ArgumentNullException.ThrowIfNull(inFileOrder);
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(trusted);
        var leads = OnePerLead(training);
        if (leads.Select(one => one.Converted).Distinct().Count() < 2)
        {
            return LeakReport.Empty;
        }

        var columns = CheckedColumns.Of(leads, inFileOrder, seed, sources);
        if (columns.Count == 0)
        {
            return LeakReport.Empty;
        }

        var looks = new LeakLooks(columns, leads, sources);
        Look[] looked =
        [
            .. columns.AsParallel().AsOrdered().Select(column => new Look(column, looks.At(column))).ToArray()
                .OrderByDescending(look => look.Column.Rates.Area.Value)
                .ThenBy(look => look.Name, StringComparer.Ordinal),
        ];
        var findings = new LeakJudge(trusted, new LeakPrices(leads, seed), sources?.SourceColumn).Judge(looked);
        return new LeakReport(findings) { Notes = LeakNotes.Of(findings, leads[0].Snapshot.AsOf is not null) };
    }

    /// <summary>
    /// Each lead at its first look: how many more there are depends on when it converts, so a later one leans towards
    /// leads that stayed open.
    /// </summary>
    private static LabelledSnapshot[] OnePerLead(IReadOnlyList<LabelledSnapshot> training)
    {
        LabelledSnapshot[] leads = [.. training.GroupBy(one => one.Snapshot.LeadId).Select(lead => lead.First())];
        var step = 1 + ((leads.Length - 1) / MostLeads);
        return [.. leads.Where((_, i) => i % step == 0)];
    }
}
