using Predictive.Data;
using Predictive.Decisions;
using Predictive.Decisions.Policies;

namespace Predictive;

/// <summary>A policy to begin with, from what the events of a funnel are called.</summary>
internal static class PolicyDraft
{
    private const int HandRaiserDays = 30;

    private static readonly string[] _raised =
        ["DEMO", "CONTACTSALES", "CONTACTUS", "PRICINGREQUEST", "REQUESTPRICING", "QUOTE", "CALLBACK"];

    private static readonly string[] _gone = ["UNSUBSCRIBE", "OPTOUT", "SPAMCOMPLAINT"];

    /// <summary>Hand-raisers and the unsubscribed, as far as there are such events; its cut takes everybody.</summary>
    public static MqlPolicy Of(FunnelRecords records, string name)
    {
        var types = records.Events.Select(one => one.Type).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToList();
        return new MqlPolicy
        {
            Name = name,
            Never = [.. types.Where(type => Has(type, _gone)).Select(type => Named(type, null))],
            Always =
            [
                .. types.Where(type => Has(type, _raised) && !Has(type, _gone))
                    .Select(type => Named(type, HandRaiserDays)),
            ],
            Cut = new LikelihoodCut(new(0)),
        };
    }

    private static PolicyCondition Named(string type, int? days) =>
        new(type, new EventCondition(type) { WithinDays = days });

    private static bool Has(string type, string[] words)
    {
        var folded = string.Concat(type.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return words.Any(word => folded.Contains(word, StringComparison.Ordinal));
    }
}
