namespace Predictive.Evaluation.Comparing;

/// <summary>The leads of the period whose horizon had not ended by the known-on date.</summary>
/// <param name="Leads">How many.</param>
/// <param name="ConvertedSoFar">How many had converted by then.</param>
/// <param name="PredictedMqls">How many the version's cut had made MQLs by then.</param>
/// <param name="RuleMqls">How many the scoring rules had made MQLs by then.</param>
public sealed record ImmatureLeads(int Leads, int ConvertedSoFar, int PredictedMqls, int RuleMqls);
