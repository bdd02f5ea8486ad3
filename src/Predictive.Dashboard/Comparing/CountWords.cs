using Predictive.Registry;
using static System.FormattableString;

namespace Predictive.Dashboard.Comparing;

/// <summary>Which leads were compared and which were left out, in sentences.</summary>
internal static class CountWords
{
    public static IEnumerable<string> Of(ComparisonDocument comparison)
    {
        var counts = comparison.Counts;
        yield return Invariant($"{counts.Leads:N0} mature leads of {counts.Accounts:N0} accounts, ")
            + Invariant($"{counts.Conversions:N0} of which converted, in {counts.ConvertedAccounts:N0} accounts.");
        if (counts.Immature is { } young)
        {
            yield return Invariant($"{young.Leads:N0} leads are too young to count: {young.ConvertedSoFar:N0} of them ")
                + Invariant($"converted so far, {young.PredictedMqls:N0} are predicted MQLs and {young.RuleMqls:N0} ")
                + "rule MQLs. They are in no figure of this page.";
        }

        if (counts.LookedAtBefore > 0)
        {
            yield return Invariant($"{counts.LookedAtBefore:N0} leads were looked at before the period, and may have ")
                + "been called then; they are left out.";
        }

        if (counts.WithoutPoints > 0)
        {
            yield return Invariant($"{counts.WithoutPoints:N0} leads have neither points nor a verdict of the rules; ")
                + "they are left out.";
        }
    }
}
