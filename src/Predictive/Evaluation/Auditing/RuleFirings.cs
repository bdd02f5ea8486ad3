using Predictive.Decisions;
using Predictive.Models;

namespace Predictive.Evaluation.Auditing;

/// <summary>How often rules gave points, how often each time, and to whom.</summary>
internal sealed class RuleFirings
{
    private readonly List<int>[] _leads;
    private readonly double[] _given;

    public RuleFirings(GivenPoints given, AuditedLeads leads)
    {
        var rules = given.Rules.Count;
        (_leads, _given) = ([.. Enumerable.Range(0, rules).Select(_ => new List<int>())], new double[rules]);
        Groups = leads.AgeGroups.DefaultIfEmpty().Max();
        for (var lead = 0; lead < given.Points.Rows; lead++)
        {
            var (places, points) = given.Points[lead];
            for (var k = 0; k < places.Length; k++)
                Add(given, lead, places[k], points[k]);
            if (leads.AgeGroups[lead] is var group and > 0)
                Times.Add(rules + group - 1, 1);
            Times.EndRow();
        }
    }

    /// <summary>
    /// How often each rule gave what it states, a column a rule, then one for each group of ages but the first.
    /// </summary>
    public SparseRows Times { get; } = new();

    /// <summary>How many groups of ages there are beside the first.</summary>
    public int Groups { get; }

    /// <summary>The leads that a rule gave points to.</summary>
    public IReadOnlyList<int> LeadsOf(int rule) => _leads[rule];

    /// <summary>All points that a rule gave.</summary>
    public double GivenBy(int rule) => _given[rule];

    private void Add(GivenPoints given, int lead, int rule, double points)
    {
        var stated = given.Rules[rule].Points;
        Times.Add(rule, stated == 0 ? 1 : points / stated);
        _leads[rule].Add(lead);
        _given[rule] += points;
    }
}
