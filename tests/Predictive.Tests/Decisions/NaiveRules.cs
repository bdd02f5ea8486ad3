using Predictive.Data;
using Predictive.Decisions;

namespace Predictive.Tests.Decisions;

/// <summary>
/// The twin of the replay: one lead, one date; the raw records are filtered first, and then everything is counted anew.
/// </summary>
internal sealed class NaiveRules
{
    private readonly FunnelRecords _records;
    private readonly Lead _lead;
    private readonly DateTime _asOf;
    private readonly FunnelEvent[] _events;
    private readonly Account? _account;
    private readonly string? _campaign;
    private readonly ScoringRules? _rules;
    private readonly string? _profile;
    private DateTime _since = DateTime.MinValue;

    public NaiveRules(ScoringRules rules, FunnelRecords records, Lead lead, DateTime asOf)
    {
        (_records, _lead, _asOf) = (records, lead, asOf);
        _events = [.. records.Events.Where(one => one.LeadId == lead.Id && one.KnownAt <= asOf).OrderBy(one => one.At)];
        _account = records.Accounts.FirstOrDefault(one => one.Id == lead.AccountId && !(one.CreatedAt > asOf));
        var first = _events.Where(one => one.CampaignId is not null).OrderBy(one => one.At)
            .ThenBy(one => one.CampaignId, StringComparer.Ordinal).FirstOrDefault();
        _campaign = lead.CampaignId ?? first?.CampaignId;
        var day = DateOnly.FromDateTime(Local(asOf));
        var version = rules.Versions.Count == 0 ? rules
            : rules.Versions.FirstOrDefault(one => !(day < one.From) && !(day > one.Until))?.Rules;
        var profile = version?.Profiles.FirstOrDefault(one => Holds(one.When));
        _profile = profile?.Name;
        _rules = Applied(version?.Campaigns.FirstOrDefault(one => Holds(one.When)),
            version is null ? null : Applied(profile, version));
    }

    public RuleScore Score()
    {
        if (_rules is null)
            return RuleScore.None;
        var start = Reset();
        var rules = _rules.Rules.Where(rule => rule is not SettingRule).ToList();
        var fit = _rules.FitLimits.Of(SumOf(rules, ScoreAxis.Fit));
        var engagement = _rules.EngagementLimits.Of(Decayed(start + SumOf(rules, ScoreAxis.Engagement)));
        var total = _rules.TotalLimits.Of(fit + engagement);
        var rank = Math.Clamp(_rules.Steps is not { } steps ? 0 : GradeSteps.Grades.ToList().IndexOf(steps.Start)
            + steps.Steps.Sum(step => Holds(step.When) ? step.Thirds : step.Otherwise), 0, 12);
        var matrix = _rules.Matrix is not { } cells ? null : LetterOf(cells, fit) + NumberOf(cells, engagement);
        var veto = _rules.Vetoes.FirstOrDefault(one => Holds(one.When))?.Name;
        var bar = _rules.Bar;
        return new RuleScore
        {
            Fit = fit,
            Engagement = engagement,
            Total = total,
            ByRule = rules.ToDictionary(rule => rule.Name, PointsOf),
            ByCategory = rules.Where(rule => rule.Category is not null).GroupBy(rule => rule.Category!)
                .ToDictionary(group => group.Key, group => group.Sum(PointsOf)),
            Grade = matrix ?? (_rules.Steps is null ? null : GradeSteps.Grades[rank]),
            Profile = _profile,
            Veto = veto,
            IsMql = total >= _rules.Threshold && fit >= (bar.Fit ?? fit) && engagement >= (bar.Engagement ?? engagement)
                && (bar.Grade is null || rank >= GradeSteps.Grades.ToList().IndexOf(bar.Grade))
                && (bar.Cells is null || bar.Cells.Contains(matrix)) && veto is null,
        };
    }

    private static string LetterOf(GradeMatrix cells, double fit) =>
        fit >= cells.Fit[0] ? "A" : fit >= cells.Fit[1] ? "B" : "C";

    private static string NumberOf(GradeMatrix cells, double engagement) =>
        engagement >= cells.Engagement[0] ? "1" : engagement >= cells.Engagement[1] ? "2" : "3";

    private static ScoringRules? Applied(RuleOverride? one, ScoringRules? to) => one is null ? to : to! with
    {
        Threshold = one.Threshold ?? to.Threshold,
        Steps = one.Steps ?? to.Steps,
        Rules = [.. to.Rules.Where(rule => !one.Without.Contains(rule.Name)).Select(rule =>
            one.Points.ContainsKey(rule.Name) ? rule with { Points = one.Points[rule.Name] } : rule), .. one.Rules],
    };

    private DateTime Local(DateTime at) => TimeZoneInfo.ConvertTimeFromUtc(at, _records.TimeZone);

    private double SumOf(List<ScoringRule> rules, ScoreAxis axis) =>
        rules.Where(rule => rule.Axis == axis && rule.Group is null).Sum(PointsOf)
        + _rules!.Groups.Where(group => Axis(group) == axis).Sum(group =>
        {
            double[] points = [.. rules.Where(rule => rule.Group == group.Name).Select(PointsOf)];
            return group.Limits.Of(!group.TakesBest ? points.Sum()
                : points.Where(one => one != 0).DefaultIfEmpty(0).Max());
        });

    private ScoreAxis Axis(RuleGroup group) =>
        _rules!.Rules.FirstOrDefault(rule => rule.Group == group.Name)?.Axis ?? ScoreAxis.Engagement;

    private double Reset()
    {
        var start = 0.0;
        var recycled = _records.Dispositions.Where(one =>
            one.LeadId == _lead.Id && one.Verdict == "recycled" && one.At <= _asOf).ToList();
        if (_rules!.ResetsOnRecycle && recycled.Count > 0)
            _since = recycled.Max(one => one.At);
        foreach (var rule in _rules.Rules.OfType<SettingRule>().Where(rule => rule.When is null || Holds(rule.When)))
        {
            var events = _events.Where(one => one.Type == rule.Type && Passes(one, rule.Details)).ToList();
            if (events.Count > 0 && events.Max(one => one.At) >= _since)
                (_since, start) = (events.Max(one => one.At), rule.Points);
        }

        return start;
    }

    private double Decayed(double engagement)
    {
        if (_rules!.Inactivity is not { } inactivity)
            return engagement;
        var last = _events.Where(one => !one.BySales).Select(one => one.At)
            .Append(_since).Append(_lead.CreatedAt!.Value).Max();
        var days = (int)(_asOf - last).TotalDays;
        var taken = inactivity.Every is { } every ? days / every.Days * every.Points
            : inactivity.Steps.LastOrDefault(step => step.Days <= days)?.Points ?? 0;
        var floor = Math.Min(engagement, inactivity.Floor ?? double.NegativeInfinity);
        return Math.Max(engagement + taken, floor);
    }

    private double PointsOf(ScoringRule rule)
    {
        if (rule.When is { } when && !Holds(when))
            return 0;
        return rule switch
        {
            EventRule one => PointsOf(one),
            AttributeRule one => Holds(one.Attribute, one.In, one.Contains, one.AtLeast, one.Below, one.IsMissing)
                ? rule.Points : 0,
            _ => rule.Points,
        };
    }

    private double PointsOf(EventRule rule)
    {
        var events = Matching(rule.Type, rule.Details, rule.WithinDays).Where(one => one.At > _since).ToList();
        if (rule.Count is { } range)
            return events.Count >= range.AtLeast && events.Count < (range.Below ?? int.MaxValue) ? rule.Points : 0;
        var counting = rule.FirstOnly ? events.Take(1) : events;
        var perDay = counting.GroupBy(one => Local(one.At).Date).Select(day => day.Sum(one => rule.Points
            * (rule.Decay is not { } decay ? 1
                : Math.Max(0, 1 - (decay.Percent / 100 * Math.Floor((_asOf - one.At).TotalDays / decay.EveryDays))))));
        var most = rule.FirstOnly ? double.MaxValue : rule.AtMostPerDay ?? double.MaxValue;
        var all = perDay.Sum(points => Math.Clamp(points, -most, most));
        return Math.Clamp(all, -rule.AtMost ?? double.MinValue, rule.AtMost ?? double.MaxValue);
    }

    private IEnumerable<FunnelEvent> Matching(string type, IReadOnlyList<DetailTest> details, int? days) =>
        _events.Where(one => one.Type == type && Passes(one, details)
            && (days is null || one.At > _asOf.AddDays(-days.Value)));

    private static bool Passes(FunnelEvent one, IReadOnlyList<DetailTest> details) => details.All(test =>
        one.Details.Count > 0 && test.Words.Any(word => test.IsPart
            ? one.Details[0]!.Contains(word, StringComparison.OrdinalIgnoreCase)
            : one.Details[0]!.Equals(word, StringComparison.OrdinalIgnoreCase)));

    private bool Holds(RuleCondition condition) => condition switch
    {
        JoinedCondition one => one.IsAll ? one.Parts.All(Holds) : one.Parts.Any(Holds),
        NegatedCondition one => !Holds(one.Of),
        OriginCondition one => one.Words.Contains(
            (one.IsSource ? _lead.Source : _campaign) ?? "?", StringComparer.OrdinalIgnoreCase),
        EventCondition one => Matching(one.Type, one.Details, one.WithinDays).Count() is var count
            && count >= one.Count.AtLeast && count < (one.Count.Below ?? int.MaxValue),
        AttributeCondition one => Holds(one.Attribute, one.In, one.Contains, one.AtLeast, one.Below, one.IsMissing),
        _ => throw new InvalidOperationException($"The twin knows no {condition.GetType().Name}."),
    };

    private bool Holds(
        string attribute, IReadOnlyList<string>? words, IReadOnlyList<string>? parts, double? least, double? below,
        bool? missing)
    {
        var value = ValueOf(attribute);
        return (missing is null || value.IsMissing == missing)
            && (words is null || words.Any(word => word.Equals(value.Text, StringComparison.OrdinalIgnoreCase)))
            && (parts is null || parts.Any(part =>
                value.Text?.Contains(part, StringComparison.OrdinalIgnoreCase) == true))
            && (least is null || value.Number >= least) && (below is null || value.Number < below);
    }

    private AttributeValue ValueOf(string attribute)
    {
        var change = _records.FieldHistory.FirstOrDefault(one => one.LeadId == _lead.Id && one.At > _asOf);
        var own = attribute switch
        {
            "country" => change is null ? _lead.Attributes[0] : AttributeValue.Of(change.OldValue),
            "title" => _lead.Attributes[1],
            "size" => _lead.Attributes[2],
            _ => AttributeValue.Missing,
        };
        return !own.IsMissing || _account is null ? own
            : attribute == "size" ? _account.Attributes[0]
            : attribute == "industry" ? _account.Attributes[1] : AttributeValue.Missing;
    }
}
