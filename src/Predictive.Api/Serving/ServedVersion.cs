using System.Globalization;
using Predictive.Api.Contracts;
using Predictive.Api.Contracts.Reading;
using Predictive.Decisions.Policies;
using Predictive.Registry;
using Predictive.Scoring;
using Predictive.Snapshots;
using Predictive.Store.Contexts;

namespace Predictive.Api.Serving;

/// <summary>
/// A version of a model, ready to answer; it never changes, so that one request is answered by one version.
/// </summary>
internal sealed class ServedVersion
{
    private readonly LeadScorer _scorer;
    private readonly ScoreAnswers _answers;

    public ServedVersion(ModelVersion version, VersionPolicies policies, VersionStamp stamp)
    {
        Stamp = stamp;
        Policies = policies;
        Version = version;
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
        Stored = new ContextRecords(Fields.Funnel, Fields.Campaigns);
        _scorer = new LeadScorer(version.Model, version.Card.Ages);
        _answers = new ScoreAnswers(version, policies);
    }

    public VersionStamp Stamp { get; }

    public ModelVersion Version { get; }

    public VersionPolicies Policies { get; }

    /// <summary>What puts what the store knows of a lead into the words of the version.</summary>
    public ContextRecords Stored { get; }

    public bool IsDated { get; }

    public RequestFields Fields { get; }

    public LeadTranslator Translator { get; }

    public ModelUsed Used { get; }

    /// <summary>The scores of a request, in the order of its leads.</summary>
    public LeadScoreResponse[] Answer(TranslatedRequest request, ReasonChoice reasons, CancellationToken cancelled)
    {
        var (leads, scores) = (request.Leads, new LeadScoreResponse[request.Leads.Count]);
        var scored = scores.Length > 1 && reasons.Detail == ReasonDetail.None
            ? _scorer.ScoreWithoutReasons([.. leads.Select(lead => lead.Snapshot)])
            : null;
        for (var i = 0; i < scores.Length; i++)
        {
            cancelled.ThrowIfCancellationRequested();
            scores[i] = scored is null ? Answer(leads[i], reasons) : _answers.Of(leads[i], scored[i], reasons);
        }

        return scores;
    }

    public LeadScoreResponse Answer(
        TranslatedLead lead, ReasonChoice reasons, MqlStanding? standing = null) => _answers.Of(
        lead,
        reasons.Detail == ReasonDetail.None
            ? _scorer.ScoreWithoutReasons(lead.Snapshot)
            : _scorer.Score(lead.Snapshot, reasons.Top),
        reasons,
        standing);

    public ExplainResponse Explain(TranslatedLead later, TranslatedLead? earlier)
    {
        if (earlier is null)
        {
            return new ExplainResponse { Model = Used, Score = Answer(later, ReasonChoice.All), Change = null };
        }

        var change = _scorer.Change(earlier.Snapshot, later.Snapshot);
        return new ExplainResponse
        {
            Model = Used,
            Score = _answers.Of(later, change.Later, ReasonChoice.All),
            Change = ScoreAnswers.Of(change),
        };
    }

    /// <summary>
    /// Scores a lead of which nothing is known, so that the first caller does not wait for what is made on first use,
    /// and a version that cannot score is found before it answers.
    /// </summary>
    public void WarmUp(DateTime now)
    {
        var nobody = new LeadRequest { Id = "nobody", CreatedAt = now.ToString("O", CultureInfo.InvariantCulture) };
        var asOf = IsDated ? new AsOfDate(now) : (AsOfDate?)null;
        var lead = Translator.Translate(nobody, asOf, JsonPath.Root, new RequestFaults())
            ?? throw new InvalidDataException($"{Used.Name}@{Used.Version} cannot look at a lead.");
        Answer(lead, ReasonChoice.All);
        Answer(lead, ReasonChoice.All with { Detail = ReasonDetail.None });
    }

    public ServedModelResponse Describe() => new(
        Used,
        [.. Fields.Lead.Select(Describe)],
        [.. Fields.Account.Select(Describe)],
        Fields.EventTypes,
        [.. Fields.Quantities, .. Fields.EventDetails]);

    /// <summary>The policy that decides at an instant.</summary>
    public PolicyResponse DescribePolicy(DateTime now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, Fields.Funnel.TimeZone));
        var registered = Policies.InForce(IsDated ? today : null);
        return new PolicyResponse
        {
            Model = Used,
            Policy = registered?.Policy.Label ?? Version.Name.ToString(),
            Text = registered is null ? null : PolicyText.Of(registered.Policy),
            Cut = registered?.Policy.Cut.Least ?? Version.Cut.AtLeast.Value,
            Agreed =
            [
                .. (registered?.Policy.Agreed ?? []).Select(one => new SignOffResponse(one.Who, one.Role, one.On)),
            ],
            RegisteredBy = registered?.Registration.By,
            RegisteredAt = registered?.Registration.At,
            Why = registered?.Registration.Why,
        };
    }

    private static AttributeResponse Describe(AttributeField field) => new(field.Name, field.KindWord, field.Used);
}
