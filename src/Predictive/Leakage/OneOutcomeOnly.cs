using Predictive.Evaluation;

namespace Predictive.Leakage;

/// <summary>Filled (almost) only for one outcome: what is entered on conversion, or on giving up.</summary>
internal static class OneOutcomeOnly
{
    /// <summary>Filled so many times as often for one outcome.</summary>
    public const double Times = 20;

    /// <summary>How many times as often it must be filled at the ends of the intervals.</summary>
    public const double TimesForSure = 8;

    public static LeakEvidence? In(CheckedColumn column) =>
        In(column, column.Converted, "converted") ?? In(column, column.HasConverted, "converted in the end");

    private static LeakEvidence? In(CheckedColumn column, bool[] converted, string words)
    {
        var conversions = converted.Count(one => one);
        var others = column.Rows - conversions;
        if (conversions == 0 || others == 0)
        {
            return null;
        }

        var filled = Enumerable.Range(0, column.Rows).Count(row => converted[row] && !column.Values[row].IsMissing);
        var otherFilled = column.Filled(true) + column.Filled(false) - filled;
        var ofConverted = WilsonInterval.Of((double)filled / conversions, conversions);
        var ofOthers = WilsonInterval.Of((double)otherFilled / others, others);
        return IsOnlyIn(ofConverted, ofOthers) ? Evidence(words, ofConverted, ofOthers)
            : IsOnlyIn(ofOthers, ofConverted) ? Evidence("did not convert", ofOthers, ofConverted)
            : null;
    }

    private static bool IsOnlyIn(Estimate often, Estimate seldom) =>
        often.Value >= Times * seldom.Value && often.Low >= TimesForSure * seldom.High;

    private static LeakEvidence Evidence(string outcome, Estimate often, Estimate seldom) => new(
        LeakEvidenceKind.OneOutcomeOnly, LeakVerdict.LeftOut, FormattableString.Invariant(
            $"it is filled for {often.Value:0.0%} of the leads that {outcome}, {seldom.Value:0.0%} of the others"));
}
