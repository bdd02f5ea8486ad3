using Microsoft.AspNetCore.Components;
using Predictive.Dashboard.Tables;
using Predictive.Data;
using Predictive.Data.Matching;
using static System.FormattableString;

namespace Predictive.Dashboard.Health;

/// <summary>How many leads have a label, and how conversions were linked to leads.</summary>
public sealed partial class LabelSection
{
    /// <summary>The check.</summary>
    [Parameter, EditorRequired]
    public FunnelCheck Check { get; set; } = null!;

    private static IReadOnlyList<FigureColumn> LinkColumns { get; } =
        [new("link"), new("leads", true), new("share", true)];

    private static IReadOnlyList<FigureColumn> AccountColumns { get; } =
        [new("found by"), new("leads", true), new("share", true)];

    private string Unit => Check.Snapshots.Unit;

    private string Lead => Check.Snapshots.KnownOn is { } knownOn
        ? Invariant($"A lead converts when it reaches '{Check.Funnel.Conversion}' within ")
            + Invariant($"{Check.Snapshots.Horizon.Days} days of its as-of date. Only {Unit} whose days ended by ")
            + $"{FigureText.Date(knownOn)} have a label."
        : $"A lead converts when its '{Check.Funnel.Conversion}' says so. No dates are known, so nothing here is point "
            + "in time.";

    private IEnumerable<IReadOnlyList<FigureCell>> Links =>
        Shares(Check.LabelLinks, link => link switch
        {
            OpportunityLink.Role => "named by their opportunity",
            OpportunityLink.Conversion => "converted into it",
            OpportunityLink.Fallback => "only of its account (fallback)",
        });

    private IEnumerable<IReadOnlyList<FigureCell>> Accounts =>
        Shares(Check.Read.AccountMatches!, match => match switch
        {
            AccountMatch.Id => "id",
            AccountMatch.Domain => "email domain",
            AccountMatch.Name => "company name",
            AccountMatch.None => "not found",
        });

    private static IEnumerable<IReadOnlyList<FigureCell>> Shares<T>(
        IReadOnlyDictionary<T, int> counts, Func<T, string> words)
        where T : struct, Enum
    {
        var all = counts.Values.Sum();
        return Enum.GetValues<T>().Select(one => (IReadOnlyList<FigureCell>)
        [
            words(one), FigureText.Count(counts.GetValueOrDefault(one)),
            FigureText.Share(counts.GetValueOrDefault(one), all),
        ]);
    }
}
