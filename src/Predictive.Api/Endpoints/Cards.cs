using Predictive.Api.Contracts;
using Predictive.Api.Serving;
using Predictive.Registry;

namespace Predictive.Api.Endpoints;

/// <summary>Turns the documents of the registry into answers.</summary>
internal static class Cards
{
    public static CardResponse Of(ModelCard card) => new()
    {
        CreatedAt = card.CreatedAt,
        Conversion = card.Conversion,
        HorizonDays = card.HorizonDays,
        LookedAt = card.Schedule?.Words,
        FromAgeDays = card.Ages?.From,
        ToAgeDays = card.Ages?.To,
        TrainedThrough = card.TrainedThrough,
        TrainedOn = card.TrainedOn,
        Conversions = card.Conversions,
        Learner = card.Learner,
        Catalogue = card.CatalogueHash,
        Cut = card.CutAtLeast,
        CutReason = card.CutReason,
        RuleThreshold = card.RuleThreshold,
        QualityNote = card.QualityNote,
    };

    public static ModelCardResponse Of(ModelVersion version, bool inCharge, IEnumerable<ChampionChange> changes)
    {
        var evaluation = version.ReadEvaluation();
        return new ModelCardResponse
        {
            Model = version.Card.Model,
            Version = version.Card.Version,
            InCharge = inCharge,
            Card = Of(version.Card),
            Verdict = evaluation.Verdict,
            Metrics = evaluation.Metrics.ToDictionary(one => one.Key, one => Of(one.Value)),
            PastLeads = evaluation.PastLeads is { } past ? [.. past.Select(ScoreAnswers.Of)] : null,
            Comparison = version.ReadComparison()?.Headline,
            Notes = evaluation.Notes,
            Changes = [.. changes.Select(Of)],
        };
    }

    public static ChampionChangeResponse Of(ChampionChange change) => new(
        change.Act switch
        {
            ChampionAct.Promotion => "promotion",
            ChampionAct.Rollback => "rollback",
        },
        change.Version, change.Before, change.At, change.By, change.Why);

    private static FigureResponse Of(MetricDocument metric) =>
        new(metric.Value, metric.Low, metric.High, metric.Reason);
}
