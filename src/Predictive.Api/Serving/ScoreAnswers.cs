using System.Text.Json;
using Predictive.Api.Contracts;
using Predictive.Decisions;
using Predictive.Decisions.Policies;
using Predictive.Registry;
using Predictive.Scoring;

namespace Predictive.Api.Serving;

/// <summary>Turns the scores of a version into answers, with the verdicts beside them.</summary>
internal sealed class ScoreAnswers
{
    private static readonly Dictionary<DecisionCode, string> _codes = Enum.GetValues<DecisionCode>()
        .ToDictionary(code => code, code => JsonNamingPolicy.CamelCase.ConvertName(code.ToString()));

    private readonly ModelVersion _version;
    private readonly VersionPolicies _policies;

    /// <summary>The rules where they may give grades, which take time to find.</summary>
    private readonly ScoringRules? _grades;

    private readonly IReadOnlyList<PastLeadsDocument> _past;
    private readonly Dictionary<PastLeadsDocument, PastLeadsResponse> _pastTold;

    public ScoreAnswers(ModelVersion version, VersionPolicies policies)
    {
        (_version, _policies) = (version, policies);
        _grades = version.Rules is { Matrix: null, Steps: null, Profiles: [], Campaigns: [] } ? null : version.Rules;
        _past = version.ReadEvaluation().PastLeads ?? [];
        _pastTold = new Dictionary<PastLeadsDocument, PastLeadsResponse>(ReferenceEqualityComparer.Instance);
        foreach (var one in _past)
        {
            _pastTold[one] = Of(one);
        }
    }

    public LeadScoreResponse Of(
        TranslatedLead lead, LeadScore score, ReasonChoice choice, MqlStanding? standing = null)
    {
        var points = RulePoints.Of(lead.Snapshot, _version.Rules);
        var decision = _policies.For(lead.Snapshot).Decide(lead.Snapshot, score.Likelihood, standing);
        var withReasons = choice.Detail != ReasonDetail.None;
        return new LeadScoreResponse
        {
            Id = score.LeadId,
            AsOf = score.AsOf?.Instant,
            Likelihood = score.Likelihood.Value,
            PastLeads = PastLeadsDocument.Like(_past, score.Likelihood) is { } past ? _pastTold[past] : null,
            ExpectedRevenue = score.ExpectedRevenue,
            PredictedMql = decision.IsMql,
            Grade = decision.Grade,
            Decision = Of(decision),
            RulePoints = points,
            RuleMql = _version.Rules?.IsMql(lead.Snapshot) ?? _version.IsRuleMql(points),
            RuleGrade = _grades?.ScoreOf(lead.Snapshot).Grade,
            Base = score.Base.Value,
            Reasons = withReasons ? [.. score.Reasons.Select(reason => Of(reason, choice))] : null,
            OtherReasons = withReasons ? score.OtherReasons : null,
            Warnings = Together(lead.Warnings, score.Warnings),
        };
    }

    public static ChangeResponse Of(ScoreChange change) => new(
        change.Earlier.AsOf!.Value.Instant,
        change.Earlier.Likelihood.Value,
        change.Later.Likelihood.Value - change.Earlier.Likelihood.Value,
        [.. change.Reasons.Select(one => new ChangedReasonResponse(one.Code, one.Was, one.Now, one.Points))]);

    public static PastLeadsResponse Of(PastLeadsDocument past) => new(
        past.Leads, past.ConversionRate.Value, past.ConversionRate.Low, past.ConversionRate.High, past.Sentence());

    private static DecisionResponse Of(Decision decision) => new(
        _codes[decision.Code], decision.Reason, decision.Policy, decision.Probability);

    private static IReadOnlyList<string> Together(IReadOnlyList<string> first, IReadOnlyList<string> second) =>
        second.Count == 0 ? first : first.Count == 0 ? second : [.. first, .. second];

    private static ReasonResponse Of(Reason reason, ReasonChoice choice) =>
        new(reason.Code, choice.Detail == ReasonDetail.Words ? reason.Words : null, reason.Points);
}
