using Predictive.Snapshots;

namespace Predictive.Leakage;

/// <summary>
/// Looks for columns that say what became of the lead, without knowing when they were filled: from their values, their
/// gaps and their names, on the training part only.
/// </summary>
public sealed class LeakCheck
{
    /// <summary>Of more leads than this, evenly spaced ones are looked at.</summary>
    public const int MostLeads = 30_000;

    /// <summary>For so many columns of each verdict the price is measured, the strongest first.</summary>
    public const int MostPrices = 5;

    private static readonly Func<CheckedColumn, LeakEvidence?>[] _looks =
    [
        CopyOfOutcome.In, OneOutcomeOnly.In, SingleColumn.In, PureValues.In, MissingnessTellsOutcome.In,
        IdOrRowOrder.In, PartOfScore.In, LeakName.In, UndatedCounter.In,
    ];

    private readonly IReadOnlySet<string> _trusted;
    private readonly LeakPrices _prices;
    private readonly List<LeakFinding> _findings = [];

    private LeakCheck(IReadOnlySet<string> trusted, LeakPrices prices) => (_trusted, _prices) = (trusted, prices);

    /// <summary>Checks the attribute columns of leads and accounts.</summary>
    /// <param name="inFileOrder">All mature snapshots as their leads stand in the file: that order may leak.</param>
    /// <param name="training">The training part in time order; nothing else is learned from.</param>
    /// <param name="trusted">Columns that the funnel file vouches for; an account's begin with <c>account.</c>.</param>
    /// <param name="seed">The only source of chance.</param>
    public static LeakReport Of(
        IReadOnlyList<LabelledSnapshot> inFileOrder,
        IReadOnlyList<LabelledSnapshot> training,
        IReadOnlySet<string> trusted,
        ulong seed)
    {
        ArgumentNullException.ThrowIfNull(inFileOrder);
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(trusted);
        var leads = OnePerLead(training);
        if (leads.Select(one => one.Converted).Distinct().Count() < 2)
        {
            return LeakReport.Empty;
        }

        var looked = CheckedColumns.Of(leads, inFileOrder, seed)
            .AsParallel().AsOrdered().Select(column => new Look(column, EvidenceIn(column))).ToArray()
            .OrderByDescending(look => look.Column.Rates.Area.Value)
            .ThenBy(look => look.Column.Name, StringComparer.Ordinal).ToArray();
        return looked.Any(look => look.Evidence.Count > 0 || SingleColumn.IsWorthPricing(look.Column))
            ? new LeakCheck(trusted, new LeakPrices(leads, seed)).Judge(looked)
            : LeakReport.Empty;
    }

    private LeakReport Judge(Look[] looked)
    {
        LeaveOut([.. looked.Where(look => look.IsSure && !_trusted.Contains(look.Column.Name))]);
        Watch([.. looked.Where(look => look.IsSure && _trusted.Contains(look.Column.Name))]);
        Watch([.. looked.Where(look => look.IsDoubtful && !_trusted.Contains(look.Column.Name))]);
        AskThePrice([.. looked.Where(look => look.IsStrong && !_trusted.Contains(look.Column.Name))]);
        return new LeakReport(_findings);
    }

    private void LeaveOut(Look[] looked)
    {
        foreach (var look in looked.Skip(MostPrices))
        {
            _prices.LeaveOutUnpriced(look.Column.Name);
        }

        foreach (var (place, look) in looked.Index())
        {
            Add(look, LeakVerdict.LeftOut, place < MostPrices ? _prices.LeaveOut(look.Column.Name) : null);
        }
    }

    private void Watch(Look[] looked)
    {
        foreach (var (place, look) in looked.Index())
        {
            Add(look, LeakVerdict.Watch, place < MostPrices ? _prices.PriceOf(look.Column.Name) : null);
        }
    }

    /// <summary>Watches those of which nothing else is known but that they tell more than all others.</summary>
    private void AskThePrice(Look[] looked)
    {
        foreach (var look in looked.Take(MostPrices))
        {
            if (_prices.PriceOf(look.Column.Name) is { } price
                && SingleColumn.In(look.Column, price, _prices.Conversions, _prices.Others) is { } evidence)
            {
                Add(look with { Evidence = [evidence] }, LeakVerdict.Watch, price);
            }
        }
    }

    private void Add(Look look, LeakVerdict verdict, LeakPrice? price) => _findings.Add(new LeakFinding
    {
        Column = look.Column.Name,
        Verdict = verdict,
        Evidence = look.Evidence,
        Price = price,
        IsTrusted = look.IsSure && verdict == LeakVerdict.Watch,
    });

    private static IReadOnlyList<LeakEvidence> EvidenceIn(CheckedColumn column) =>
    [
        .. _looks.Select(look => look(column)).OfType<LeakEvidence>().OrderByDescending(evidence => evidence.Verdict),
    ];

    private static LabelledSnapshot[] OnePerLead(IReadOnlyList<LabelledSnapshot> training)
    {
        LabelledSnapshot[] leads = [.. training.GroupBy(one => one.Snapshot.LeadId).Select(lead => lead.Last())];
        var step = 1 + ((leads.Length - 1) / MostLeads);
        return [.. leads.Where((_, i) => i % step == 0)];
    }

    private sealed record Look(CheckedColumn Column, IReadOnlyList<LeakEvidence> Evidence)
    {
        public bool IsSure => Evidence.Any(evidence => evidence.Verdict == LeakVerdict.LeftOut);

        public bool IsDoubtful => Evidence.Count > 0 && !IsSure;

        public bool IsStrong => Evidence.Count == 0 && SingleColumn.IsWorthPricing(Column);
    }
}
