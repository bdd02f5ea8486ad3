using Predictive.Data;
using Predictive.Evaluation;
using static System.FormattableString;

namespace Predictive.Leakage;

/// <summary>
/// By the field history: a column that is used as it stands, though its values were written after the as-of date.
/// </summary>
internal sealed class FilledAfterwards
{
    /// <summary>
    /// The share of the filled converters, at the lower end of its interval, from which it is left out.
    /// </summary>
    public const double LeavesOut = 0.4;

    /// <summary>The share of all filled leads from which it is watched.</summary>
    public const double IsWatched = 0.02;

    /// <summary>So many times as often for one outcome as for the other it must be late to be left out.</summary>
    public const double Times = 1.25;

    private const int FewestLate = 20;

    private readonly Dictionary<(string Field, string Lead), DateTime> _lastChange = [];

    /// <summary>Notes when every field that is no history's own was last written.</summary>
    public FilledAfterwards(LeakSources? sources)
    {
        var asItStands = (sources?.Records.LeadColumns ?? [])
            .Where(column => column.KnownWhen != KnownWhen.Historised)
            .Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var change in sources?.Records.FieldHistory ?? [])
        {
            if (asItStands.Contains(change.Field)
                && (!_lastChange.TryGetValue((change.Field, change.LeadId), out var at) || at < change.At))
            {
                _lastChange[(change.Field, change.LeadId)] = change.At;
            }
        }
    }

    public LeakEvidence? In(CheckedColumn column)
    {
        if (_lastChange.Count == 0 || column.Attribute.KnownWhen == KnownWhen.Historised)
        {
            return null;
        }

        var (converted, others) = (Late(column, converted: true), Late(column, converted: false));
        var (all, late) = (converted.Filled + others.Filled, converted.Late + others.Late);
        if (late < FewestLate || late < IsWatched * all)
        {
            return null;
        }

        var (share, otherShare) = (Share(converted), Share(others));
        var isSure = converted.Late >= FewestLate && share >= Times * otherShare
            && WilsonInterval.Of(share, converted.Filled).Low >= LeavesOut;
        return new LeakEvidence(LeakEvidenceKind.FilledAfterwards, isSure ? LeakVerdict.LeftOut : LeakVerdict.Watch,
            Invariant($"the field history says that it was written after the as-of date for {share:0%} of the leads ")
            + Invariant($"that converted and have it, for {otherShare:0%} of the others; 'known: historised' takes it ")
            + "as it was");
    }

    private (int Filled, int Late) Late(CheckedColumn column, bool converted)
    {
        var (filled, late) = (0, 0);
        for (var row = 0; row < column.Rows; row++)
        {
            var snapshot = column.Snapshots[row].Snapshot;
            if (column.Converted[row] == converted && !column.Values[row].IsMissing && snapshot.AsOf is { } asOf)
            {
                filled++;
                late += _lastChange.TryGetValue((column.Attribute.Name, snapshot.LeadId), out var at)
                    && !asOf.Knows(at) ? 1 : 0;
            }
        }

        return (filled, late);
    }

    private static double Share((int Filled, int Late) leads) => (double)leads.Late / Math.Max(1, leads.Filled);
}
