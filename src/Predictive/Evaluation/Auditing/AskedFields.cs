using Predictive.Decisions;
using Predictive.Snapshots;

namespace Predictive.Evaluation.Auditing;

/// <summary>Which fields rules ask for, and how often those are filled.</summary>
internal sealed class AskedFields
{
    private readonly Dictionary<string, double> _filled = new(StringComparer.Ordinal);

    public AskedFields(IReadOnlyList<ScoringRule> rules, IReadOnlyList<LabelledSnapshot> snapshots)
    {
        foreach (var field in rules.SelectMany(Of).Distinct(StringComparer.Ordinal))
            _filled[field] = (double)snapshots.Count(one => IsFilled(one.Snapshot, field)) / snapshots.Count;
    }

    /// <summary>The field of a rule that is filled least, and for which share of the leads; null for none.</summary>
    public (string Field, double Filled)? LeastFilled(ScoringRule rule) =>
        Of(rule).Select(field => ((string, double)?)(field, _filled[field])).MinBy(one => one!.Value.Item2);

    private static bool IsFilled(Snapshot snapshot, string field) => !snapshot.Attributes[field].IsMissing
        || (snapshot.Account is { } account && !account[field].IsMissing);

    private static IEnumerable<string> Of(ScoringRule rule) =>
        (rule is AttributeRule own ? [own.Attribute] : Array.Empty<string>()).Concat(Of(rule.When));

    private static IEnumerable<string> Of(RuleCondition? condition) => condition switch
    {
        AttributeCondition one => [one.Attribute],
        JoinedCondition joined => joined.Parts.SelectMany(Of),
        NegatedCondition negated => Of(negated.Of),
        _ => [],
    };
}
