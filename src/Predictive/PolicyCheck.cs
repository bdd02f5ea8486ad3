using Predictive.Data;
using Predictive.Decisions;
using Predictive.Decisions.Policies;
using Predictive.Evaluation.Crossings;
using Predictive.Registry;
using static System.FormattableString;

namespace Predictive;

/// <summary>A policy looked at for mistakes: by itself, with a funnel's names, and on leads a version had not seen.
/// </summary>
public sealed record PolicyCheck
{
    private PolicyCheck()
    {
    }

    /// <summary>The policy.</summary>
    public required MqlPolicy Policy { get; init; }

    /// <summary>The leads that it was measured on; null where it was not.</summary>
    public LookedAtLeads? Leads { get; init; }

    /// <summary>What it would have done; null where it was not measured.</summary>
    public CutPoint? Point { get; init; }

    /// <summary>What to look at before agreeing to it, in sentences; often nothing.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Checks a policy's file, with the names that may stand in it.</summary>
    /// <exception cref="BadInputException">The policy is wrong.</exception>
    public static PolicyCheck Of(string path, RuleVocabulary known)
    {
        var policy = MqlPolicyFile.Load(path, known);
        return new PolicyCheck { Policy = policy, Notes = [.. NotesOn(policy)] };
    }

    /// <summary>Checks a policy's file, with the names of a funnel.</summary>
    /// <exception cref="BadInputException">The policy is wrong, or names what the funnel has not.</exception>
    public static PolicyCheck Of(string path, FunnelFile funnel, Action<string>? progress = null)
    {
        MqlPolicyFile.Load(path, RuleVocabulary.Unknown);
        return Of(path, RuleVocabulary.Of(FunnelRecordReader.Read(funnel, progress).Records));
    }

    /// <summary>Checks a policy's file on the leads of a funnel that a version had not seen.</summary>
    /// <exception cref="BadInputException">
    /// The policy is wrong, does not fit the version, needs money that the funnel does not tell of, or its cut is
    /// reached by nobody.
    /// </exception>
    public static PolicyCheck On(
        string path, FunnelFile funnel, ModelVersion version, ulong seed, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        ArgumentNullException.ThrowIfNull(version);
        MqlPolicyFile.Load(path, RuleVocabulary.Unknown);
        var test = VersionTest.On(funnel, version, progress);
        var policy = MqlPolicyFile.Load(path, RuleVocabulary.Of(test.Read.Records));
        policy.CheckIsFor(version.Name.ToString(), version.Card.Conversion, version.Card.HorizonDays);
        progress?.Invoke($"Deciding on the latest {test.Snapshots.Unit} by {policy.Label}");
        var value = ValueFor(policy, test.Read.Records, funnel.Conversion);
        var leads = PolicyLooks.Decided(
            policy with { Launch = null, Explore = null }, test.Measured, test.Likelihoods, test.Snapshots,
            value is null ? null : value.Of);
        var point = leads.Leads.Count == 0 ? null : TradeOff.Of(leads, [1], seed)[0] with { Cut = policy.Cut.Least };
        if (point is { Crossed: 0 })
        {
            throw new BadInputException(
                $"{path}: nobody reaches the cut ({PolicyWords.Percent(policy.Cut.Least)}): the highest likelihood of "
                + Invariant($"the {leads.Leads.Count:N0} latest leads is ")
                + $"{PolicyWords.Percent(leads.Leads.Max(lead => lead.Looks.Max(look => look.Likelihood)))}.");
        }

        return new PolicyCheck
        {
            Policy = policy,
            Leads = leads,
            Point = point,
            Notes =
            [
                test.Description, .. NotesOn(policy), .. NotesOn(policy.Cut as RevenueCut, value),
                .. Unmet(policy, test),
            ],
        };
    }

    private static RealisedValue? ValueFor(MqlPolicy policy, FunnelRecords records, ConversionStage stage) =>
        policy.Cut is RevenueCut || policy.Overrides.Any(one => one.Cut is RevenueCut)
            ? RealisedValue.Needed(records, stage, policy.Cut.By, "A cut by expected revenue")
            : RealisedValue.Of(records, stage);

    private static IEnumerable<string> NotesOn(MqlPolicy policy)
    {
        foreach (var one in policy.Always.Where(one => one.When is EventCondition { WithinDays: null }))
        {
            yield return $"'{one.Name}' under 'always:' has no window: who did it years ago still is an MQL. "
                + "Say 'withinDays: 30'.";
        }

        if (policy.Agreed.Select(one => one.Role).Distinct(StringComparer.OrdinalIgnoreCase).Count() < 2)
        {
            yield return "A policy works where marketing and sales agreed to it; 'agreed:' does not name two sides "
                + "yet.";
        }
    }

    private static IEnumerable<string> NotesOn(RevenueCut? cut, RealisedValue? value)
    {
        if (cut is null || value is null)
            yield break;
        yield return value.Words;
        if (Math.Abs(cut.Value - value.Mean) > 2 * value.StandardError)
        {
            yield return Invariant($"The policy counts a conversion as {RevenueCut.Money(cut.Value)}, and conversions ")
                + $"brought {RevenueCut.Money(value.Mean)}: more than chance explains.";
        }
    }

    /// <summary>Conditions that hold for nobody, such as for a word that never stands there.</summary>
    private static IEnumerable<string> Unmet(MqlPolicy policy, VersionTest test)
    {
        foreach (var (list, conditions) in new[] { ("never", policy.Never), ("always", policy.Always) })
        {
            var asked = conditions.Select(one => (one.Name, Asked: new PolicyAudience(one.When)));
            foreach (var (name, _) in asked.Where(one => !test.Measured.Any(row => one.Asked.Has(row.Snapshot))))
                yield return $"'{name}' under '{list}:' holds for nobody among the latest {test.Snapshots.Unit}.";
        }
    }
}
