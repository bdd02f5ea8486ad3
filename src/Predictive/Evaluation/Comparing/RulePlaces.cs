namespace Predictive.Evaluation.Comparing;

/// <summary>
/// How high the scoring rules rank leads: by the most points a lead had. A look that has the points and is no rule MQL,
/// by a veto or a grade, stands just below the threshold, so that the rules' own bar lies on their curve.
/// </summary>
internal static class RulePlaces
{
    public static double?[] Of(ComparedLeads leads) => leads.Each(lead => (double?)Of(lead, leads.Funnel));

    public static double Of(ComparedLead lead, ComparedFunnel funnel) => lead.Looks.Max(look => Of(look, funnel));

    public static double Of(LeadLook look, ComparedFunnel funnel) =>
        double.IsNaN(look.Points) ? double.NegativeInfinity
        : look.IsRuleMql || funnel.RuleThreshold is not { } threshold ? look.Points
        : Math.Min(look.Points, Math.BitDecrement(threshold));
}
