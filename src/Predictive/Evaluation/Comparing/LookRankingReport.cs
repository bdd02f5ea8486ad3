namespace Predictive.Evaluation.Comparing;

/// <summary>The ranking among leads at the same look.</summary>
/// <param name="Look">Which look, in words.</param>
/// <param name="Leads">Leads looked at then.</param>
/// <param name="Conversions">How many of them converted afterwards.</param>
/// <param name="Ranking">How well both sides ranked them as of then.</param>
public sealed record LookRankingReport(string Look, int Leads, int Conversions, RankingReport Ranking);
