using System.Globalization;
using Predictive.Data;
using Predictive.Evaluation;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive;

/// <summary>
/// The figures without the leads that converted by an opportunity which names nobody (fallback): such labels are
/// guesses, and quality must not rest on them.
/// </summary>
/// <param name="Fallbacks">How many conversions of the test part are left away.</param>
/// <param name="Report">The figures on the others.</param>
public sealed record NamedConversions(int Fallbacks, EvaluationReport Report)
{
    /// <summary>What to say beside the figures on all test leads.</summary>
    /// <param name="all">Those figures.</param>
    public string WordsBeside(EvaluationReport all)
    {
        ArgumentNullException.ThrowIfNull(all);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Fallbacks:N0} of the {all.Conversions:N0} tested conversions are by opportunities that name nobody "
            + $"(fallback); without them the AUC is {Area(Report)}, with them {Area(all)}.");
    }

    /// <summary>Measures again without them; null where no tested conversion is by fallback.</summary>
    internal static NamedConversions? Of(
        TrainedModel trained, IReadOnlyDictionary<string, OpportunityLink> links, ulong seed)
    {
        var test = trained.Split.Test;
        bool IsFallback(LabelledSnapshot one) => one.Converted
            && links.TryGetValue(one.Snapshot.LeadId, out var link) && link == OpportunityLink.Fallback;
        int[] named = [.. Enumerable.Range(0, test.Count).Where(i => !IsFallback(test[i]))];
        if (named.Length == test.Count)
            return null;
        var measured = new MeasuredLeads(
            [.. named.Select(i => test[i])], [.. named.Select(i => trained.TestLikelihoods[i])]);
        return new NamedConversions(
            test.Count - named.Length, measured.Evaluate(trained.BaseRate, trainedOn: null, seed));
    }

    private static string Area(EvaluationReport report) => report.Metrics[MetricNames.Auc].Value is { } area
        ? area.ToString("0.000", CultureInfo.InvariantCulture)
        : "not known";
}
