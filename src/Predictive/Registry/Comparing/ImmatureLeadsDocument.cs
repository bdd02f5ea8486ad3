using Predictive.Evaluation.Comparing;

namespace Predictive.Registry.Comparing;

/// <summary>Leads whose horizon had not ended by the known-on date: nothing here is final.</summary>
/// <param name="Leads">How many.</param>
/// <param name="ConvertedSoFar">How many had converted already; more may follow.</param>
/// <param name="PredictedMqls">How many the version's cut had made MQLs so far.</param>
/// <param name="RuleMqls">How many the scoring rules had made MQLs so far.</param>
public sealed record ImmatureLeadsDocument(int Leads, int ConvertedSoFar, int PredictedMqls, int RuleMqls)
{
    internal static ImmatureLeadsDocument Of(ImmatureLeads leads) =>
        new(leads.Leads, leads.ConvertedSoFar, leads.PredictedMqls, leads.RuleMqls);
}
