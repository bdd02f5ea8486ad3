using Predictive.Decisions;

namespace Predictive.Evaluation.Auditing;

/// <summary>Says of each rule what can be said, the plainest fault first.</summary>
internal sealed class RuleJudge
{
    private const double MostlyMachines = 0.5;
    private const double AsGoodAsEmpty = 0.01;

    private readonly GivenPoints _given;
    private readonly AuditedLeads _leads;
    private readonly WeighedRules _weighed;
    private readonly IReadOnlyDictionary<string, double> _machines;
    private readonly AskedFields _fields;
    private readonly Claim?[] _odds;
    private readonly Claim?[] _deserved;
    private readonly bool[] _isSureOfSign;
    private readonly bool[] _isSureOfSize;

    public RuleJudge(
        GivenPoints given, AuditedLeads leads, WeighedRules weighed, IReadOnlyDictionary<string, double> machines,
        AskedFields fields)
    {
        (_given, _leads, _weighed, _machines, _fields) = (given, leads, weighed, machines, fields);
        int[] all = [.. Enumerable.Range(0, given.Rules.Count)];
        _odds = Array.ConvertAll(all, rule => IsSeenEnough(rule) ? weighed.LogOdds(rule) : null);
        _deserved = Array.ConvertAll(all, rule =>
            IsSeenEnough(rule) ? weighed.Deserved(rule, given.Rules[rule].Points) : null);
        _isSureOfSign = FalseDiscoveries.Claims([.. _odds.Select(one => one?.Chance ?? double.NaN)]);
        _isSureOfSize = FalseDiscoveries.Claims([.. _deserved.Select(one => one?.Chance ?? double.NaN)]);
    }

    /// <summary>All rules, judged.</summary>
    public IReadOnlyList<AuditedRule> Rules() => [.. _given.Rules.Select((rule, place) => Judged(rule, place))];

    private AuditedRule Judged(ScoringRule rule, int place)
    {
        var leads = _weighed.Firings.LeadsOf(place);
        string[] sameAs = _weighed.TellersOf.TryGetValue(place, out var tellers)
            ? Array.ConvertAll(tellers, teller => _given.Rules[teller].Name)
            : [];
        var judged = new AuditedRule
        {
            Name = rule.Name,
            Axis = rule.Axis,
            Stated = rule.Points,
            Leads = leads.Count,
            Share = (double)leads.Count / _leads.Labels.Length,
            Accounts = _leads.AccountsOf(leads),
            Given = _weighed.Firings.GivenBy(place),
            ConversionRate = ClusteredRate.Of(_leads, leads),
            LogOdds = _odds[place]?.Estimate ?? Estimate.Unsaid(RuleWords.NotWeighed),
            Deserved = _deserved[place]?.Estimate ?? Estimate.Unsaid(
                _odds[place] is null ? RuleWords.NotWeighed : RuleWords.NoScale),
            MachineShare = _machines.TryGetValue(rule.Name, out var share) ? share : null,
            Verdict = RuleVerdict.TooFew,
            Why = "",
            SameAs = sameAs,
        };
        judged = judged with { Verdict = VerdictOf(judged, rule, place) };
        return judged with { Why = RuleWords.Of(judged, _leads.Labels.Length, _fields.LeastFilled(rule)) };
    }

    private RuleVerdict VerdictOf(AuditedRule judged, ScoringRule rule, int place)
    {
        var isSame = judged.Share is < AsGoodAsEmpty or > 1 - AsGoodAsEmpty;
        if (isSame && _fields.LeastFilled(rule) is { Filled: < AsGoodAsEmpty })
            return RuleVerdict.EmptyField;
        if (judged.Leads == 0)
            return RuleVerdict.NeverFires;
        if (_weighed.TellersOf.ContainsKey(place) || !_weighed.Varies(place))
            return RuleVerdict.Redundant;
        if (judged.MachineShare >= MostlyMachines)
            return RuleVerdict.MachineClicks;
        if (_isSureOfSign[place] && judged.LogOdds.Value * judged.Stated < 0)
            return RuleVerdict.WrongSign;
        if (_isSureOfSize[place])
            return judged.Deserved.Value / judged.Stated < 1 ? RuleVerdict.TooHigh : RuleVerdict.TooLow;
        return _isSureOfSign[place] ? RuleVerdict.WorthIt : RuleVerdict.TooFew;
    }

    /// <summary>Whether there are accounts enough with and without what the rule gives.</summary>
    private bool IsSeenEnough(int rule)
    {
        var with = _weighed.Firings.LeadsOf(rule);
        var others = _leads.Labels.Length - with.Count;
        return _leads.AccountsOf(with) >= RuleAuditReport.FewestAccounts
            && (others >= RuleAuditReport.FewestAccounts || others == 0);
    }
}
