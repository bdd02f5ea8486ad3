using Predictive.Data;
using Predictive.Decisions.Policies;
using Predictive.Evaluation.Crossings;
using Predictive.Registry;
using Predictive.Snapshots;
using static System.FormattableString;

namespace Predictive;

/// <summary>Measures cuts on leads that a version had not seen, and finds the one that was wished for.</summary>
internal sealed class PolicySearch
{
    private const int MostPoints = 12;

    private readonly FunnelFile _funnel;
    private readonly ModelVersion _version;
    private readonly PolicyWish _wish;
    private readonly VersionTest _test;
    private readonly MqlPolicy _draft;
    private readonly RealisedValue? _value;
    private readonly LookedAtLeads _leads;
    private readonly List<string> _notes = [];

    public PolicySearch(FunnelFile funnel, ModelVersion version, PolicyWish wish, VersionTest test)
    {
        (_funnel, _version, _wish, _test) = (funnel, version, wish, test);
        var records = test.Read.Records;
        CheckBy(records);
        _value = wish.CostPerLead is null
            ? RealisedValue.Of(records, funnel.Conversion)
            : RealisedValue.Needed(records, funnel.Conversion, wish.By, "A cut by expected revenue (--cost-per-lead)");
        _draft = (wish.Base ?? PolicyDraft.Of(records, $"{version.Card.Model}-mqls")) with
        {
            Conversion = version.Card.Conversion,
            HorizonDays = version.Card.IsDated ? version.Card.HorizonDays : null,
        };
        _leads = Looked(wish.PerDay is not null && wish.By is not null ? wish.By : null);
        if (_leads.Leads.Count == 0)
        {
            throw new BadInputException("No lead among the latest was looked at from its first look to its last, so "
                + "what cuts would do cannot be said; give a longer history, or fewer moments in 'snapshot:'.");
        }
    }

    public PolicySuggestion Suggestion()
    {
        var candidates = CutSearch.Candidates(_leads);
        var points = TradeOff.Of(_leads, candidates, _wish.Seed);
        _notes.Add(_test.Description + " Each lead counts once, at the first look at which it is an MQL.");
        if (_value is not null)
            _notes.Add(_value.Words);
        var cut = Cut(points);
        var policy = cut is null ? null : Finished(cut, points);
        return new PolicySuggestion
        {
            Version = _version.Name,
            Conversion = $"likelihood of '{_version.Card.Conversion}'"
                + (_version.Card.IsDated ? Invariant($" within {_version.Card.HorizonDays} days") : ""),
            Leads = _leads,
            Points = Shown(points),
            Policy = policy,
            Chosen = policy is null ? null : Measured(policy),
            Value = _value,
            Notes = _notes,
        };
    }

    private void CheckBy(FunnelRecords records)
    {
        var attributes = records.LeadColumns.Concat(records.AccountColumns).Select(column => column.Name).ToList();
        if (_wish.By is { } by && !attributes.Contains(by))
            throw new BadInputException($"Leads have no attribute '{by}'.{NearestName.Hint(by, attributes)}");
    }

    private LookedAtLeads Looked(string? by) => PolicyLooks.Open(
        _draft with { Cut = new LikelihoodCut(new(0)) { By = by } }, _test.Measured, _test.Likelihoods,
        _test.Snapshots, ValueOf);

    private double ValueOf(Snapshot snapshot) => _value?.Of(snapshot) ?? double.NaN;

    private PolicyCut? Cut(IReadOnlyList<CutPoint> points) => _wish switch
    {
        { Likelihood: { } likelihood } => new LikelihoodCut(new(likelihood)),
        { Precision: { } target } => ByPrecision(points, target),
        { PerDay: { } perDay } => ByCapacity(perDay),
        { CostPerLead: { } cost } => new RevenueCut(cost, Whole(_value!.Mean))
        {
            Margin = _wish.Margin,
            By = _value.Groups.Count > 0 ? _wish.By : null,
            Values =
            [
                .. _value.Groups.OrderBy(one => one.Key, StringComparer.Ordinal)
                    .Select(one => new GroupValue(one.Key, Whole(one.Value))),
            ],
        },
        _ => null,
    };

    private static double Whole(double amount) => Math.Max(0.01, Math.Round(amount, amount >= 100 ? 0 : 2));

    private static PrecisionCut ByPrecision(IReadOnlyList<CutPoint> points, double target)
    {
        if (CutSearch.ForPrecision(points, target) is { } cut)
            return new PrecisionCut(target, new(cut));
        var best = points.Where(point => point.Precision.HasInterval).MaxBy(point => point.Precision.Low);
        throw new BadInputException(best is null
            ? "Too few leads reach any cut to promise a precision; give a longer history, or a cut by likelihood."
            : $"No cut promises a precision of {PolicyWords.Percent(target)}: the best, "
                + $"{PolicyWords.Percent(best.Cut)}, has {best.Precision.InPercent()}, and the lower end of the "
                + "interval is what can be promised. Ask for less, or give a longer history.");
    }

    private CapacityCut ByCapacity(double perDay)
    {
        if (_leads is not { From: { } from, To: { } to })
        {
            throw new BadInputException("A capacity is so many leads a day, and these leads have no dates. Give a cut "
                + "by likelihood or by precision.");
        }

        var calendar = (_wish.Base?.Cut as CapacityCut)?.Calendar ?? WorkingCalendar.WithoutHolidays;
        var days = Math.Max(1, calendar.Count(from, to));
        if (_wish.By is null)
            return new CapacityCut(perDay, new(LevelFor(_leads, perDay, days, ""))) { Calendar = calendar };
        TeamCapacity[] teams =
        [
            .. _leads.Leads.Select(lead => lead.Team).OfType<string>().CountBy(team => team)
                .Where(team => team.Value >= CutSearch.FewestMqls).Select(team => team.Key)
                .Order(StringComparer.Ordinal).Select(team => new TeamCapacity(
                    team, perDay, new(LevelFor(_leads.OfTeam(team), perDay, days, $" of {team}")))),
        ];
        return new CapacityCut(perDay, new(LevelOfOthers(teams, perDay, days)))
        {
            By = _wish.By,
            Teams = teams,
            Calendar = calendar,
        };
    }

    /// <summary>The level of leads of no team; where they are too few to say, the highest of the teams'.</summary>
    private double LevelOfOthers(TeamCapacity[] teams, double perDay, int days)
    {
        if (teams.Length == 0)
        {
            throw new BadInputException($"No word of '{_wish.By}' has {CutSearch.FewestMqls} leads, so there are no "
                + "teams by it; leave out --by.");
        }

        var others = _leads with
        {
            Leads = [.. _leads.Leads.Where(lead => !teams.Any(team => team.Team == lead.Team))],
        };
        return others.Leads.Count >= CutSearch.FewestMqls
            ? LevelFor(others, perDay, days, " of no team")
            : teams.Max(team => team.AtLeast.Value);
    }

    private double LevelFor(LookedAtLeads leads, double perDay, int days, string whose)
    {
        var level = CutSearch.ForVolume(leads, perDay * days) ?? throw new BadInputException(Invariant(
            $"The leads{whose} that are MQLs whatever the cut, such as hand-raisers, are {leads.MqlsAt(2)} in {days} ")
            + Invariant($"working days, more than {perDay} a day. Ask for more a day, or for fewer under 'always:'."));
        if (leads.MqlsAt(level) + 1 < perDay * days && leads.MqlsAt(level) == leads.MqlsAt(0))
        {
            _notes.Add(Invariant($"Sales has room for all leads{whose}: {leads.MqlsAt(level):N0} in {days} working ")
                + Invariant($"days, where {perDay * days:N0} could be worked; the capacity decides nothing there."));
        }

        return level;
    }

    private MqlPolicy Finished(PolicyCut cut, IReadOnlyList<CutPoint> points)
    {
        var policy = _draft with { Cut = cut };
        if (_draft.Explore?.From is { } from && from.Value >= cut.Least)
            policy = policy with { Explore = null };
        var chosen = Measured(policy);
        if (chosen.Crossed == 0)
        {
            throw new BadInputException($"Nobody reaches this cut ({PolicyWords.Percent(cut.Least)}): the highest "
                + $"likelihood among {_leads.Leads.Count} leads is "
                + $"{PolicyWords.Percent(_leads.Bests() is [var best, ..] ? best : 0)}.");
        }

        return policy with
        {
            Grades = Grades(cut.Least),
            Launch = _wish.LaunchUntil is { } until ? Launch(until, chosen, points) : policy.Launch,
        };
    }

    /// <summary>A is the better third of the MQLs, B the others, and C from half of the cut on.</summary>
    private PolicyGrades? Grades(double least)
    {
        var above = _leads.Bests().TakeWhile(best => best >= least).ToArray();
        if (above.Length == 0 || least is <= 0 or >= 1)
            return null;
        var third = CutSearch.Short(above[above.Length / 3]);
        var cut = CutSearch.Short(least);
        return third > least && cut > 0
            ? new PolicyGrades(new(third), new(least), new(CutSearch.Short(cut / 2)))
            : null;
    }

    /// <summary>The lowest cut that surely converts better than the chosen one does; else half of its MQLs.</summary>
    private LaunchMode Launch(DateOnly until, CutPoint chosen, IReadOnlyList<CutPoint> points)
    {
        var higher = points.Where(point => point.Crossed < chosen.Crossed).OrderByDescending(point => point.Crossed)
            .ToList();
        var sure = higher.Find(point => point.Precision.Low >= chosen.Precision.Value)
            ?? higher.Find(point => 2 * point.Crossed <= chosen.Crossed)
            ?? throw new BadInputException("So few leads reach the cut that a launch cannot ask for more.");
        return new LaunchMode(until, new(sure.Cut));
    }

    private CutPoint Measured(MqlPolicy policy) => TradeOff.Of(
        PolicyLooks.Decided(
            policy with { Launch = null, Explore = null }, _test.Measured, _test.Likelihoods, _test.Snapshots, ValueOf),
        [1], _wish.Seed)[0] with
    {
        Cut = policy.Cut.Least,
    };

    /// <summary>Some of the points, evenly, the lowest among them.</summary>
    private static IReadOnlyList<CutPoint> Shown(IReadOnlyList<CutPoint> points)
    {
        var step = Math.Max(1, (int)Math.Ceiling(points.Count / (double)MostPoints));
        return [.. points.Where((_, place) => (points.Count - 1 - place) % step == 0)];
    }
}
