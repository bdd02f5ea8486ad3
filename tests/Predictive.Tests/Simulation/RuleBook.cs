using System.Globalization;
using Predictive.Simulation;
using YamlDotNet.Serialization;

namespace Predictive.Tests.Simulation;

/// <summary>A plain reading of rules.yaml that shares nothing with the simulator's own counting.</summary>
internal sealed class RuleBook
{
    private readonly List<Dictionary<string, object>> _rules;
    private readonly Dictionary<string, SimulatedAccount> _accounts;
    private readonly ILookup<string, SimulatedActivity> _activities;
    private readonly Dictionary<string, DateTime> _seniorityKnownAt;

    private RuleBook(SimulatedFunnel funnel, string yaml)
    {
        var file = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(yaml);
        Threshold = double.Parse((string)file["threshold"], CultureInfo.InvariantCulture);
        _rules =
        [
            .. ((List<object>)file["rules"]).Cast<Dictionary<object, object>>()
                .Select(rule => rule.ToDictionary(pair => (string)pair.Key, pair => pair.Value)),
        ];
        _accounts = funnel.Accounts.ToDictionary(account => account.Id);
        _activities = funnel.Activities.ToLookup(activity => activity.LeadId);
        _seniorityKnownAt = funnel.FieldHistory.Where(change => change.Field == "seniority")
            .ToDictionary(change => change.LeadId, change => change.ChangedAt);
    }

    public double Threshold { get; }

    public static RuleBook Of(SimulatedFunnel funnel)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            SimulatedFunnelWriter.Write(FunnelSimulator.Run(funnel.World, leads: 1, seed: 1), folder.FullName);
            return new RuleBook(funnel, File.ReadAllText(Path.Combine(folder.FullName, "rules.yaml")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public DateTime? ReachedAt(SimulatedLead lead) => _activities[lead.Id]
        .Select(activity => (DateTime?)activity.At).FirstOrDefault(at => PointsAt(lead, at!.Value) >= Threshold);

    public double PointsAt(SimulatedLead lead, DateTime at) => _rules.Sum(rule => Points(rule, lead, at));

    private double Points(Dictionary<string, object> rule, SimulatedLead lead, DateTime at)
    {
        if (!rule.TryGetValue("event", out var type)) return Fits(rule, lead, at) ? Number(rule, "points") : 0;
        var since = rule.ContainsKey("withinDays") ? at.AddDays(-Number(rule, "withinDays")) : DateTime.MinValue;
        var count = _activities[lead.Id].Count(did => did.Type == (string)type && did.At > since && did.At <= at);
        if (rule.ContainsKey("firstOnly")) count = Math.Min(1, count);
        var points = count * Number(rule, "points");
        return rule.ContainsKey("atMost") ? Math.Min(points, Number(rule, "atMost")) : points;
    }

    private bool Fits(Dictionary<string, object> rule, SimulatedLead lead, DateTime at)
    {
        var value = (string)rule["attribute"] switch
        {
            "seniority" when _seniorityKnownAt.TryGetValue(lead.Id, out var known) && known > at => null,
            "seniority" => lead.Seniority,
            "email_domain_kind" => lead.EmailDomainKind,
            "employees" when lead.AccountId is null => null,
            "employees" => _accounts[lead.AccountId!].Employees?.ToString(CultureInfo.InvariantCulture),
            var other => throw new InvalidOperationException(other),
        };
        if (rule.ContainsKey("isMissing")) return value is null;
        if (rule.ContainsKey("atLeast"))
            return value is not null && int.Parse(value, CultureInfo.InvariantCulture) >= Number(rule, "atLeast");
        return value is not null && ((List<object>)rule["in"]).Contains(value);
    }

    private static double Number(Dictionary<string, object> rule, string key) =>
        double.Parse((string)rule[key], CultureInfo.InvariantCulture);
}
