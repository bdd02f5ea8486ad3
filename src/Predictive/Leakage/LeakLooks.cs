using Predictive.Snapshots;

namespace Predictive.Leakage;

/// <summary>All looks at a column: at its values, gaps and name, and at the times the tables tell.</summary>
internal sealed class LeakLooks
{
    private readonly Func<CheckedColumn, LeakEvidence?>[] _looks;

    /// <summary>Gets ready to look at the columns of these leads.</summary>
    public LeakLooks(
        IReadOnlyList<CheckedColumn> columns, IReadOnlyList<LabelledSnapshot> leads, LeakSources? sources)
    {
        var fillsWithAge = new FillsWithAge(
            YoungLeads.Of(sources, leads), sources?.Records.LeadColumns ?? [], sources?.MatureAgeDays ?? 0);
        _looks =
        [
            CopyOfOutcome.In, new FilledAfterwards(sources).In, OneOutcomeOnly.In, DatedAfterwards.In,
            Reconciliation.Of(sources, leads) is { } reconciliation ? reconciliation.In : _ => null,
            SingleColumn.In, PureValues.In, new EncodedOutcomes(columns).In, fillsWithAge.In,
            MissingnessTellsOutcome.In, IdOrRowOrder.In, PartOfScore.In, ExistingScore.In, LeakName.In,
            UndatedCounter.In,
        ];
    }

    /// <summary>What speaks against a column, the strongest first.</summary>
    public IReadOnlyList<LeakEvidence> At(CheckedColumn column) =>
    [
        .. _looks.Select(look => look(column)).OfType<LeakEvidence>().OrderByDescending(evidence => evidence.Verdict),
    ];
}
