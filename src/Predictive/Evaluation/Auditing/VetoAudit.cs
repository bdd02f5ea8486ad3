using Predictive.Decisions;
using Predictive.Models;

namespace Predictive.Evaluation.Auditing;

/// <summary>
/// Holds vetoes against what became of their leads, all vetoes weighed together and leads at like ages.
/// </summary>
internal sealed class VetoAudit
{
    private readonly GivenPoints _given;
    private readonly AuditedLeads _leads;
    private readonly Claim?[] _odds;
    private readonly Dictionary<int, int[]> _tellersOf;

    private VetoAudit(GivenPoints given, AuditedLeads leads)
    {
        (_given, _leads, _odds) = (given, leads, new Claim?[given.Vetoes.Count]);
        var (rows, groups) = (Rows(), leads.AgeGroups.Max());
        var moments = ColumnMoments.Of(rows, _odds.Length + groups);
        int[] ages = [.. Enumerable.Range(_odds.Length, groups).Where(Varies)];
        (var kept, _tellersOf) = RuleOverlap.Of(moments, ages, Enumerable.Range(0, _odds.Length).Where(Varies));
        var conversions = leads.Labels.Sum();
        int[] weighed = [.. kept, .. ages];
        if (Math.Min(conversions, leads.Labels.Length - conversions) < RuleAuditReport.FewestConversions
            || kept.Count == 0
            || ClusteredLogit.Fit(rows.Only(weighed), weighed.Length, leads.Labels, leads.Clusters) is not { } fit)
        {
            return;
        }

        foreach (var (place, veto) in kept.Index().Where(one => IsSeenEnough(one.Item)))
        {
            var weights = new double[weighed.Length + 1];
            weights[place] = 1;
            _odds[veto] = Claim.Of(fit.Coefficients[place], fit.ErrorOf(weights));
        }

        bool Varies(int column) => moments.Covariances[column, column] > 0;
    }

    public static IReadOnlyList<AuditedVeto> Of(GivenPoints given, AuditedLeads leads) =>
        given.Vetoes.Count == 0 ? [] : new VetoAudit(given, leads).Vetoes();

    private IReadOnlyList<AuditedVeto> Vetoes()
    {
        var isSure = FalseDiscoveries.Claims([.. _odds.Select(one => one?.Chance ?? double.NaN)]);
        var others = RateOf(LeadsWhere(lead => !_given.Vetoed[lead].Contains(true)));
        return
        [
            .. _given.Vetoes.Select((veto, place) =>
            {
                var leads = LeadsWhere(lead => _given.Vetoed[lead][place]);
                var audited = new AuditedVeto
                {
                    Name = veto.Name,
                    Leads = leads.Length,
                    Share = (double)leads.Length / _leads.Labels.Length,
                    KeptOut = leads.Count(lead => _given.HadEnough[lead]),
                    ConversionRate = RateOf(leads),
                    OthersRate = others,
                    LogOdds = _odds[place]?.Estimate ?? Estimate.Unsaid(RuleWords.NotWeighed),
                    Verdict = leads.Length == 0 ? RuleVerdict.NeverFires
                        : _tellersOf.ContainsKey(place) ? RuleVerdict.Redundant
                        : !isSure[place] ? RuleVerdict.TooFew
                        : _odds[place]!.Estimate.Value < 0 ? RuleVerdict.WorthIt : RuleVerdict.WrongSign,
                    Why = "",
                };
                return audited with { Why = RuleWords.Of(audited) };
            }),
        ];
    }

    private SparseRows Rows()
    {
        var rows = new SparseRows();
        for (var lead = 0; lead < _leads.Labels.Length; lead++)
        {
            foreach (var (place, holds) in _given.Vetoed[lead].Index())
                rows.Add(place, holds ? 1 : 0);
            if (_leads.AgeGroups[lead] is var group and > 0)
                rows.Add(_odds.Length + group - 1, 1);
            rows.EndRow();
        }

        return rows;
    }

    private bool IsSeenEnough(int veto) =>
        _leads.AccountsOf(LeadsWhere(lead => _given.Vetoed[lead][veto])) >= RuleAuditReport.FewestAccounts;

    private Estimate RateOf(int[] leads) => ClusteredRate.Of(_leads, leads);

    private int[] LeadsWhere(Func<int, bool> holds) =>
        [.. Enumerable.Range(0, _given.Points.Rows).Where(holds)];
}
