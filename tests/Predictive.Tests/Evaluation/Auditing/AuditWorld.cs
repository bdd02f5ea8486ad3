using Predictive.Data;
using Predictive.Decisions;
using Predictive.Learning;
using Predictive.Snapshots;
using Predictive.Tests.Builders;

namespace Predictive.Tests.Evaluation.Auditing;

/// <summary>
/// A funnel by seed in which each rule truly stands for so many log-odds a time; leads of an account move together.
/// </summary>
internal sealed class AuditWorld
{
    private const double LogOddsOfAPoint = 0.04;
    private const int Age = 7;

    private AuditWorld(ScoringRules rules, SnapshotSet snapshots, double[] deserved) =>
        (Rules, Snapshots, Deserved) = (rules, snapshots, deserved);

    public ScoringRules Rules { get; }

    public SnapshotSet Snapshots { get; }

    /// <summary>The points that each rule truly deserves, on the scale of all that have any of their own.</summary>
    public double[] Deserved { get; }

    /// <summary>Nine rules with the points that they deserve, unless some are to deserve nothing.</summary>
    public static AuditWorld Clean(ulong seed, int leads = 1_500, int ofNoWorth = 0) => Of(
        seed, leads,
        [.. Honest().Select((rule, place) => (rule, place < ofNoWorth ? 0 : rule.Points * LogOddsOfAPoint))]);

    /// <summary>The same and one rule of each fault.</summary>
    public static AuditWorld Faulty(ulong seed, int leads = 4_000) => Of(seed, leads,
    [
        .. Honest().Select(rule => (rule, rule.Points * LogOddsOfAPoint)),
        (new AttributeRule("wrong sign", 15, "team") { In = ["it"] }, -0.6),
        (new AttributeRule("too high", 30, "team") { In = ["finance"] }, 0),
        (new EventRule("too low", 5, "pricing") { FirstOnly = true }, 1.2),
        (new EventRule("never", 10, "moon_landing"), 0),
        (new AttributeRule("empty", 10, "budget") { AtLeast = 100 }, 0),
        (new AttributeRule("full of nothing", -5, "budget") { IsMissing = true }, 0),
        (new AttributeRule("vp again", 5, "title") { In = ["vp"] }, 0),
        (new EventRule("opened", 5, "email_open") { AtMost = 15 }, 0),
    ]);

    private static AuditWorld Of(ulong seed, int leads, IReadOnlyList<(ScoringRule Rule, double LogOdds)> truth)
    {
        var chance = new SeededRandom(seed);
        var records = Records(chance, leads);
        var (taker, rules) = (new SnapshotTaker(records), new ScoringRules(50, [.. truth.Select(one => one.Rule)]));
        var conversions = new Dictionary<string, DateTime>();
        var effects = new Dictionary<string, double>();
        var times = new List<double[]>();
        foreach (var lead in records.Leads)
        {
            var snapshot = taker.At(lead, new AsOfDate(lead.CreatedAt!.Value.AddDays(Age)))!;
            var given = rules.ScoreOf(snapshot).ByRule;
            double[] here = [.. truth.Select(one => given[one.Rule.Name] / one.Rule.Points)];
            times.Add(here);
            if (!effects.TryGetValue(lead.AccountId!, out var effect))
                effects.Add(lead.AccountId!, effect = 1.4 * (chance.NextDouble() - 0.5));
            var margin = effect - 2.4 + here.Zip(truth, (time, one) => time * one.LogOdds).Sum();
            if (chance.NextDouble() < 1 / (1 + Math.Exp(-margin)))
                conversions.Add(lead.Id, lead.CreatedAt!.Value.AddDays(Age + 1 + chance.NextBelow(20)));
        }

        var set = taker.Take(conversions, SnapshotSchedule.OfAges(Age), LabelHorizon.OfDays(30));
        return new AuditWorld(rules, set, DeservedBy(truth, times));
    }

    /// <summary>Log-odds times the spread of the points given over that of the log-odds.</summary>
    private static double[] DeservedBy(IReadOnlyList<(ScoringRule Rule, double LogOdds)> truth, List<double[]> times)
    {
        bool[] isOwn = [.. truth.Select(one => one.Rule.Name is not ("vp again" or "full of nothing"))];
        double Spread(Func<int, double> weight)
        {
            double[] sums =
                [.. times.Select(here => here.Select((time, rule) => isOwn[rule] ? time * weight(rule) : 0).Sum())];
            var mean = sums.Average();
            return Math.Sqrt(sums.Average(sum => (sum - mean) * (sum - mean)));
        }

        var scale = Spread(rule => truth[rule].Rule.Points) / Spread(rule => truth[rule].LogOdds);
        return [.. truth.Select(one => scale * one.LogOdds)];
    }

    private static ScoringRule[] Honest() =>
    [
        new AttributeRule("vp", 20, "title") { In = ["vp"] },
        new AttributeRule("director", 10, "title") { In = ["director"] },
        new AttributeRule("large", 10, "size") { AtLeast = 200 },
        new AttributeRule("not in the US", -10, "country") { In = ["DE", "FR"] },
        new EventRule("visit", 3, "visit") { AtMost = 12 },
        new EventRule("demo", 30, "demo") { FirstOnly = true },
        new EventRule("webinar", 15, "webinar") { AtMost = 30 },
        new EventRule("form", 10, "form") { Count = new CountRange(1) },
        new EventRule("chat", 8, "chat") { FirstOnly = true, WithinDays = 5 },
    ];

    private static FunnelRecords Records(SeededRandom chance, int leads)
    {
        var funnel = new HandFunnel(
            new("title", AttributeKind.Category), new("team", AttributeKind.Category),
            new("country", AttributeKind.Category), new("size", AttributeKind.Number),
            new("budget", AttributeKind.Number));
        for (var number = 0; number < leads; number++)
        {
            var id = $"L{number:00000}";
            var day = Math.Round(chance.NextDouble() * 300, 3);
            funnel.Lead(id, day, account: $"A{chance.NextBelow(Math.Max(1, leads / 3))}", attributes:
            [
                AttributeValue.Of(One(chance, "vp", "director", "director", "manager", "staff", "staff", "staff")),
                AttributeValue.Of(One(chance, "it", "finance", "sales", "sales", "other")),
                AttributeValue.Of(One(chance, "US", "US", "DE", "FR")),
                AttributeValue.Of(chance.NextBelow(600)), AttributeValue.Missing,
            ]);
            Happens(funnel, id, day, chance);
        }

        return funnel.Records();
    }

    private static void Happens(HandFunnel funnel, string lead, double day, SeededRandom chance)
    {
        foreach (var (type, share, most) in _happenings)
        {
            for (var count = 0; count < most && chance.NextDouble() < share; count++)
                funnel.Event(lead, type, day + Math.Round(chance.NextDouble() * Age, 4));
        }

        var mailed = HandFunnel.Day(day + 1).AddSeconds(chance.NextBelow(3600));
        funnel.Event(lead, "email_delivered", mailed, bySales: false);
        if (chance.NextDouble() < 0.5)
            funnel.Event(lead, "email_open", mailed.AddSeconds(4), bySales: false);
        if (chance.NextDouble() < 0.2)
            funnel.Event(lead, "email_open", mailed.AddHours(9), bySales: false);
    }

    private static readonly (string Type, double Share, int Most)[] _happenings =
    [
        ("visit", 0.5, 6), ("demo", 0.15, 1), ("webinar", 0.2, 2), ("form", 0.3, 3), ("chat", 0.25, 2),
        ("pricing", 0.2, 1),
    ];

    private static string One(SeededRandom chance, params string[] words) => words[chance.NextBelow(words.Length)];
}
