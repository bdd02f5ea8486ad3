using System.Globalization;
using Predictive.Evaluation;
using Predictive.Evaluation.Crossings;
using static System.FormattableString;

namespace Predictive;

/// <summary>What a cut did, in sentences.</summary>
public static class PolicyWords
{
    /// <summary>How many MQLs, how many of them converted, and whether likelihoods held at the crossing.</summary>
    public static string Of(CutPoint point, LookedAtLeads leads)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(leads);
        var week = point.PerWeek is { Value: { } perWeek } ? Invariant($" ({perWeek:0.0} a week)") : "";
        var whatever = point.WhateverTheCut > 0
            ? Invariant($", {point.WhateverTheCut:N0} of them whatever the cut")
            : "";
        var mqls = point.Crossed + point.WhateverTheCut;
        return Invariant($"Of {leads.Leads.Count:N0} leads, {mqls:N0} would have become ")
            + $"MQLs{week}{whatever}; of those by the cut {point.Precision.InPercent()} converted, and the MQLs hold "
            + $"{point.Found.InPercent()} of all conversions. {CalibrationOf(point)}";
    }

    /// <summary>Whether likelihoods held where leads first reached the cut.</summary>
    public static string CalibrationOf(CutPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        var expected = $"At the first look that reached the cut likelihoods promised {Percent(point.Expected)}";
        return point.Surprise switch
        {
            { HasInterval: false } => $"{expected}; there is too little to say whether they held.",
            var one when one.LiesBelow(0) == true =>
                $"{expected}: too much there, since the best of several looks is taken or leads have changed "
                + $"({Points(one)} points).",
            var one when one.LiesAbove(0) == true => $"{expected}: too little there ({Points(one)} points).",
            var one => $"{expected}, which held ({Points(one)} points).",
        };
    }

    internal static string Percent(double share) => $"{Number(share)} %";

    private static string Points(Estimate one) =>
        $"{Signed(one.Value!.Value)}, {Signed(one.Low!.Value)} to {Signed(one.High!.Value)}";

    private static string Number(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Signed(double share) =>
        (100 * share).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);
}
