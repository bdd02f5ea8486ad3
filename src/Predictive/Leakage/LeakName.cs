using Predictive.Data;

namespace Predictive.Leakage;

/// <summary>
/// Names under which CRMs keep what is filled on or after conversion (the field lists of Salesforce, HubSpot and
/// Marketo). Some names say enough; others only make the data's word count.
/// </summary>
internal static class LeakName
{
    /// <summary>The area from which a doubtful name and the data together leave a column out.</summary>
    public const double LeavesOut = 0.55;

    private static readonly string[] _certainBeginnings =
    [
        "isconverted", "converted", "conversiondate", "conversiontime", "conversionat", "iswon", "isclosed",
        "closedate", "closeddate", "closedat", "closedwon", "closedlost", "daystoclose", "stagename", "dealstage",
        "lifecyclestage",
        "hslifecyclestage", "hsv2dateentered", "hstimebetweencontactcreationand", "hstimetomovefrom",
        "firstdealcreated",
        "recentdeal", "hsnumassociatedopendeals", "hslatestqualifiedlead", "leadstatus", "hsleadstatus", "leadstage",
        "opportunityid", "opportunitystage", "lostreason", "closedreason", "rejectionreason", "disqualif", "issql",
    ];

    /// <summary>What somebody says of a lead: a leak when said afterwards.</summary>
    private static readonly string[] _opinions =
        ["quality", "rating", "grade", "score", "status", "stage", "profile", "disposition", "outcome", "qualified"];

    /// <summary>Words that say no more than that it is the lead's.</summary>
    private static readonly string[] _owners =
        ["lead", "contact", "current", "sales", "crm", "customer", "person", "pi", "hs", "c", "funnel", "pipeline"];

    private static readonly string[] _lately =
        ["activity", "activities", "modified", "contacted", "touch", "touched", "updated", "engagement", "action"];

    public static LeakEvidence? In(CheckedColumn column)
    {
        if (column.Attribute.KnownWhen == KnownWhen.Historised)
        {
            return null;
        }

        var words = LeakWords.In(column.Attribute.Name);
        if (IsCertain(string.Concat(words)))
        {
            return new LeakEvidence(LeakEvidenceKind.LeakName, LeakVerdict.LeftOut,
                "CRMs fill a field of this name on or after conversion");
        }

        var area = column.Rates.Area;
        return !IsDoubtful(words) ? null : new LeakEvidence(
            LeakEvidenceKind.LeakName, area.Low >= LeavesOut ? LeakVerdict.LeftOut : LeakVerdict.Watch,
            "a field of this name is usually filled or changed while the lead is worked, and no history tells its past "
            + FormattableString.Invariant($"(alone it ranks leads with an AUC of {area.Value:0.00})"));
    }

    /// <summary>Whether a name, its words written together, says that the field is filled on conversion.</summary>
    public static bool IsCertain(string compact) =>
        _certainBeginnings.Any(beginning => compact.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>Whether a name is an opinion on the lead, or the latest of something.</summary>
    public static bool IsDoubtful(IReadOnlyCollection<string> words)
    {
        var said = words.Except(_owners, StringComparer.Ordinal).ToArray();
        var isOpinion = said.Length > 0 && said.All(word => _opinions.Contains(word, StringComparer.Ordinal));
        var isLatest = words.Contains("last", StringComparer.Ordinal)
            && words.Any(word => _lately.Contains(word, StringComparer.Ordinal));
        return isOpinion || isLatest;
    }
}
