using Predictive.Evaluation.Comparing;

namespace Predictive.Tests.Evaluation.Comparing;

/// <summary>The figures of a comparison in the plainest way: every lead written out as often as it was drawn.</summary>
internal sealed class NaiveComparison(ComparedLeads leads, MqlPair pair, byte[] drawn)
{
    private readonly int[] _those =
        [.. Enumerable.Range(0, leads.Count).SelectMany(lead => Enumerable.Repeat(lead, drawn[lead]))];

    private double Conversions => _those.Count(lead => leads[lead].Converted);

    public double Rate(CalledLeads calls) =>
        _those.Where(calls.Holds).Average(lead => leads[lead].Converted ? 1.0 : 0.0);

    public double Recall(CalledLeads calls) =>
        _those.Count(lead => calls.Holds(lead) && leads[lead].Converted) / Conversions;

    public double Sum(CalledLeads calls, Func<ComparedLead, double> amount) =>
        _those.Where(calls.Holds).Sum(lead => amount(leads[lead]));

    public double Cost(CalledLeads calls) =>
        (_those.Sum(lead => leads[lead].Spend) + (_those.Count(calls.Holds) * leads.Funnel.WorkCost))
        / Sum(calls, lead => lead.Opportunities);

    public double CalledBefore(CalledLeads calls, int days) => _those.Count(lead =>
        leads[lead].Converted && calls.Holds(lead)
        && leads[lead].ConvertedDay - calls.LookOf(lead).Day >= days) / Conversions;

    public double CellRate(int cell, bool? worked)
    {
        int[] inCell = [.. _those.Where(lead => pair.CellOf(lead) == cell
            && (worked is null || leads[lead].Worked == worked))];
        return inCell.Length == 0 ? double.NaN : inCell.Average(lead => leads[lead].Converted ? 1.0 : 0.0);
    }

    public double Auc(Func<ComparedLead, double> score)
    {
        var (won, pairs) = (0.0, 0.0);
        foreach (var converted in _those.Where(lead => leads[lead].Converted))
        {
            foreach (var other in _those.Where(lead => !leads[lead].Converted))
            {
                var gap = score(leads[converted]).CompareTo(score(leads[other]));
                won += gap > 0 ? 1 : gap == 0 ? 0.5 : 0;
                pairs++;
            }
        }

        return won / pairs;
    }

    /// <summary>The share of conversions among the top; a tie at the border counts as far as it fits.</summary>
    public double FoundAt(double share, Func<ComparedLead, double> score)
    {
        var (room, found) = (share * _those.Length, 0.0);
        foreach (var tie in _those.GroupBy(lead => score(leads[lead])).OrderByDescending(tie => tie.Key))
        {
            var taken = Math.Min(room, tie.Count());
            found += taken / tie.Count() * tie.Count(lead => leads[lead].Converted);
            room -= taken;
        }

        return found / Conversions;
    }

    public static double MostPoints(ComparedLead lead) => lead.Looks.Max(look =>
        look.IsRuleMql ? look.Points : Math.Min(look.Points, Math.BitDecrement(60)));
}
