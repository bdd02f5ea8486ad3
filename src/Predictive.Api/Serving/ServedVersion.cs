using Predictive.Api.Contracts;
using Predictive.Decisions;
using Predictive.Registry;
using Predictive.Scoring;

namespace Predictive.Api.Serving;

/// <summary>
/// A version of a model, ready to answer; it never changes, so that one request is answered by one version.
/// </summary>
internal sealed class ServedVersion
{
    private const int MostReasons = 5;

    private readonly LeadScorer _scorer;
    private readonly ModelVersion _version;
    private readonly MqlCut _cut;

    public ServedVersion(ModelVersion version, VersionStamp stamp)
    {
        Stamp = stamp;
        IsDated = version.Card.IsDated;
        Fields = RequestFields.Of(version);
        Translator = new LeadTranslator(Fields, IsDated, version.Name.ToString());
        Used = new ModelUsed
        {
            Name = version.Card.Model,
            Version = version.Card.Version,
            Conversion = version.Card.Conversion,
            HorizonDays = version.Card.HorizonDays,
            Catalogue = version.Model.Catalogue.Hash,
        };
        _scorer = new LeadScorer(version.Model, version.Card.Ages);
        _version = version;
        _cut = version.Cut;
    }

    public VersionStamp Stamp { get; }

    public bool IsDated { get; }

    public RequestFields Fields { get; }

    public LeadTranslator Translator { get; }

    public ModelUsed Used { get; }

    public ScoreResponse Answer(TranslatedRequest request, CancellationToken cancelled) => new()
    {
        Model = Used,
        AsOf = request.AsOf?.Instant,
        Scores = [.. request.Leads.Select(lead =>
        {
            cancelled.ThrowIfCancellationRequested();
            return Answer(lead);
        })],
    };

    public ServedModelResponse Describe() => new(
        Used,
        [.. Fields.Lead.Select(Describe)],
        [.. Fields.Account.Select(Describe)],
        Fields.EventTypes,
        [.. Fields.Quantities, .. Fields.EventDetails]);

    private LeadScoreResponse Answer(TranslatedLead lead)
    {
        var score = _scorer.Score(lead.Snapshot);
        var points = RulePoints.Of(lead.Snapshot, _version.Rules);
        return new LeadScoreResponse
        {
            Id = score.LeadId,
            AsOf = score.AsOf?.Instant,
            Likelihood = score.Likelihood.Value,
            PredictedMql = _cut.Accepts(score.Likelihood),
            Cut = _cut.AtLeast.Value,
            RulePoints = points,
            RuleMql = _version.Rules?.IsMql(lead.Snapshot) ?? _version.IsRuleMql(points),
            Base = score.Base.Value,
            Reasons = [.. score.Reasons.Take(MostReasons)
                .Select(reason => new ReasonResponse(reason.Code, reason.Words, reason.Points))],
            OtherReasons = score.Reasons.Skip(MostReasons).Sum(reason => reason.Points),
            Warnings = [.. lead.Warnings, .. score.Warnings],
        };
    }

    private static AttributeResponse Describe(AttributeField field) => new(field.Name, field.KindWord, field.Used);
}
