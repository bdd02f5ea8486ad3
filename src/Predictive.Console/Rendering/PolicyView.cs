using System.Globalization;
using Predictive.Decisions.Policies;
using Predictive.Evaluation.Crossings;
using Predictive.Registry;

namespace Predictive.Commands.Rendering;

/// <summary>Shows policies, and what cuts would do.</summary>
internal static class PolicyView
{
    private const int BarWidth = 14;

    public static void Show(Terminal terminal, PolicySuggestion suggestion)
    {
        var leads = suggestion.Leads;
        terminal.Say($"{suggestion.Version}, {suggestion.Conversion}: what cuts would have done on "
            + $"{Wording.Count(leads.Leads.Count)} leads"
            + (leads.From is { } from ? $" who came from {Day(from)} to {Day(leads.To)}" : "")
            + $", of whom {Wording.Count(leads.Conversions)} converted.");
        var points = suggestion.Points.Where(point => point.Cut != suggestion.Chosen?.Cut)
            .Concat(suggestion.Chosen is { } its ? [its] : []).OrderByDescending(point => point.Cut).ToList();
        terminal.Table(Headers(leads), points.Select(point => Row(point, suggestion)));
        terminal.Say("Share of conversions found (=) against the share of leads that are MQLs (-)");
        foreach (var point in points)
            terminal.Say(Bars(point, leads));
        terminal.Say("");
        foreach (var note in suggestion.Notes)
            terminal.Say(note);
        if (suggestion is not { Policy: { } policy, Chosen: { } chosen })
            return;
        terminal.Say("");
        terminal.Say($"Suggested: {CutWords(policy.Cut)}. {PolicyWords.Of(chosen, leads)}");
        if (policy.Launch is { } launch)
            terminal.Say($"Until {Day(launch.Until)} an MQL needs a likelihood of {launch.AtLeast}.");
    }

    public static void Show(Terminal terminal, PolicyCheck check)
    {
        terminal.Say($"{check.Policy.Label}: {CutWords(check.Policy.Cut)}.");
        if (check is { Point: { } point, Leads: { } leads })
            terminal.Say(PolicyWords.Of(point, leads));
        foreach (var note in check.Notes)
            terminal.Say(note);
        terminal.Say("Nothing in it contradicts itself.");
    }

    public static void Show(Terminal terminal, RegisteredPolicy registered) => terminal.Say(
        $"Registered {registered.Policy.Label} in {registered.Path}: {CutWords(registered.Policy.Cut)}, in force "
        + $"{InForce(registered.Policy)}.");

    public static void Show(Terminal terminal, string folder, IReadOnlyList<RegisteredPolicy> all)
    {
        if (terminal.IsJson)
        {
            terminal.WriteJson(new { Folder = folder, Policies = all.Select(RegisteredPolicyDocument.Of).ToList() });
            return;
        }

        if (all.Count == 0)
        {
            terminal.Say($"{folder} holds no policy yet; the version's own cut decides.");
            return;
        }

        terminal.Table(["policy", "in force", "cut", "registered", "by", "why"], all.Select(one =>
            (IReadOnlyList<string>)
            [
                one.Policy.Label, InForce(one.Policy), CutWords(one.Policy.Cut), Wording.Date(one.Registration.At),
                one.Registration.By, one.Registration.Why,
            ]));
    }

    public static string CutWords(PolicyCut cut) => cut switch
    {
        LikelihoodCut one => $"MQLs from a likelihood of {one.AtLeast}",
        PrecisionCut one => $"MQLs from a likelihood of {one.AtLeast}, so that {Wording.Share(one.Target)} convert",
        CapacityCut one => $"MQLs from a likelihood of {one.AtLeast}, for "
            + string.Create(CultureInfo.InvariantCulture, $"{one.PerDay:0.##} a working day")
            + string.Concat(one.Teams.Select(team => string.Create(
                CultureInfo.InvariantCulture, $"; {team.Team}: {team.AtLeast}, for {team.PerDay:0.##}"))),
        RevenueCut one => string.Create(CultureInfo.InvariantCulture,
            $"MQLs whose expected revenue is worth {one.CostPerLead:#,##0.##}: from a likelihood of ")
            + $"{Wording.Share(one.Least)} where a conversion brings "
            + string.Create(CultureInfo.InvariantCulture, $"{one.Value:#,##0.##}"),
        _ => "MQLs by another cut",
    };

    private static List<string> Headers(LookedAtLeads leads) =>
    [
        "cut", leads.Weeks is null ? "MQLs" : "MQLs a week", "precision", "promised", "share of opportunities found",
        "revenue a lead",
    ];

    private static IReadOnlyList<string> Row(CutPoint point, PolicySuggestion suggestion) =>
    [
        PlainShare(point.Cut) + (point == suggestion.Chosen ? " <" : ""),
        point.PerWeek is { } week
            ? Wording.WithInterval(MetricDocument.Of(week), "0.0")
            : Wording.Count(point.Crossed + point.WhateverTheCut),
        Wording.ShareWithInterval(MetricDocument.Of(point.Precision)),
        Wording.Share(point.Expected),
        Wording.ShareWithInterval(MetricDocument.Of(point.Found)),
        point.Revenue is { Value: { } revenue } ? revenue.ToString("#,##0", CultureInfo.InvariantCulture) : "-",
    ];

    private static string Bars(CutPoint point, LookedAtLeads leads)
    {
        var share = (point.Crossed + point.WhateverTheCut) / (double)leads.Leads.Count;
        return $"{PlainShare(point.Cut),8}  {Bar('=', point.Found.Value ?? 0),-BarWidth}  {Bar('-', share),-BarWidth}  "
            + $"{Wording.Share(point.Found.Value ?? 0)} of conversions by {Wording.Share(share)} of leads";
    }

    private static string Bar(char sign, double share) => new(sign, (int)Math.Round(BarWidth * share));

    private static string PlainShare(double share) => share >= 0.01
        ? (100 * share).ToString("0.00", CultureInfo.InvariantCulture) + " %"
        : (100 * share).ToString("0.0000", CultureInfo.InvariantCulture) + " %";

    private static string InForce(MqlPolicy policy) => (policy.From, policy.Until) switch
    {
        (null, null) => "always",
        (null, var until) => $"until {Day(until)}",
        (var from, null) => $"from {Day(from)}",
        var (from, until) => $"from {Day(from)} until {Day(until)}",
    };

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
}
