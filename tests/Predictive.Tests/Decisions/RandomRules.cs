using Predictive.Decisions;
using Predictive.Learning;

namespace Predictive.Tests.Decisions;

/// <summary>Scoring rules by chance, with every construct there is, in halves and quarters of points.</summary>
internal sealed class RandomRules(SeededRandom chance)
{
    public ScoringRules Book() => chance.NextBelow(4) != 0 ? Version() : ScoringRules.OfVersions(
    [
        new RuleVersion(null, new DateOnly(2025, 2, 20), Version()),
        new RuleVersion(new DateOnly(2025, 2, 25), new DateOnly(2025, 3, 9), Version()),
        new RuleVersion(new DateOnly(2025, 3, 10), null, Version()),
    ]);

    private ScoringRules Version()
    {
        var rules = new List<ScoringRule>();
        for (var i = chance.NextBelow(9); i >= 0; i--)
            rules.Add(Rule($"r{i}"));
        var matrix = chance.NextBelow(3) == 0 ? new GradeMatrix([10, 2], [12, 3]) : null;
        var steps = matrix is null && Half() ? Steps() : null;
        return new ScoringRules(chance.NextBelow(16), rules)
        {
            Bar = new RuleMqlBar
            {
                Fit = Half() ? null : chance.NextBelow(6),
                Engagement = Half() ? null : chance.NextBelow(6),
                Grade = steps is null || Half() ? null : "C",
                Cells = matrix is null || Half() ? null : ["A1", "A2", "B1"],
            },
            Groups = [new("f", Limits()), new("e", Limits(), Half()), new("best", Limits(), true)],
            FitLimits = Limits(),
            EngagementLimits = Limits(),
            TotalLimits = Limits(),
            Inactivity = chance.NextBelow(3) switch
            {
                0 => null,
                1 => new InactivityDecay { Every = new(10, -2.5), Floor = Half() ? null : 3 },
                _ => new InactivityDecay { Steps = [new(7, -4), new(20, -9)], Floor = Half() ? null : 0 },
            },
            ResetsOnRecycle = Half(),
            Vetoes = Half() ? [] : [new("v", Condition(2)), new("w", Condition(2))],
            Matrix = matrix,
            Steps = steps,
            Profiles = Half() ? [] : [new("p", Fact(2)) { Threshold = 5, Steps = steps is null ? null : Steps() }],
            Campaigns = Half() ? [] :
            [
                new("c", new OriginCondition(["c1", "C2"], IsSource: false))
                {
                    Points = new Dictionary<string, double> { ["r0"] = 20 },
                    Without = ["r1"],
                    Rules = [Rule("new")],
                },
            ],
        };
    }

    private GradeSteps Steps() => new("C", [new("up", Condition(1), 2, -1), new("down", Condition(1), -4)]);

    private ScoringRule Rule(string name)
    {
        var points = (chance.NextBelow(40) - 12) / 2.0;
        var kind = chance.NextBelow(9);
        return kind == 0 ? new SettingRule(name, points, Type()) { Details = Details(), When = When() }
            : Giving(name, points, kind);
    }

    private ScoringRule Giving(string name, double points, int kind)
    {
        var axis = kind < 5 && chance.NextBelow(4) != 0 ? ScoreAxis.Engagement : ScoreAxis.Fit;
        ScoringRule rule = kind < 5 ? Event(name, points) : kind < 7 ? Attribute(name, points)
            : new ConditionRule(name, points, Condition(2));
        return rule with
        {
            Axis = axis,
            Group = Half() ? null : axis == ScoreAxis.Fit ? "f" : Half() ? "e" : "best",
            Category = Half() ? null : "k",
            When = rule is ConditionRule ? rule.When : When(),
        };
    }

    private EventRule Event(string name, double points)
    {
        var rule = new EventRule(name, points, Type()) { Details = Details(), WithinDays = Window() };
        return chance.NextBelow(4) == 0 ? rule with { Count = Count() } : rule with
        {
            FirstOnly = chance.NextBelow(4) == 0,
            AtMost = Half() ? null : 1 + chance.NextBelow(20),
            AtMostPerDay = Half() ? null : 1 + chance.NextBelow(10),
            Decay = Half() ? null : new PointDecay(Half() ? 50 : 25, 1 + chance.NextBelow(12)),
        };
    }

    private AttributeRule Attribute(string name, double points) => chance.NextBelow(4) switch
    {
        0 => new(name, points, "country") { In = ["de", "FR"] },
        1 => new(name, points, "title") { Contains = ["vp", "x"] },
        2 => new(name, points, "size") { AtLeast = 200, Below = 700 },
        _ => new(name, points, "industry") { IsMissing = Half() },
    };

    private RuleCondition Condition(int depth) => chance.NextBelow(depth > 0 ? 5 : 2) switch
    {
        0 => new EventCondition(Type()) { Details = Details(), WithinDays = Window(), Count = Count() },
        1 => Fact(0),
        2 => new NegatedCondition(Condition(depth - 1)),
        _ => new JoinedCondition([Condition(depth - 1), Condition(depth - 1)], Half()),
    };

    private RuleCondition Fact(int depth) => chance.NextBelow(depth > 0 ? 6 : 4) switch
    {
        0 => new AttributeCondition("country") { In = [RuleWorld.Countries[chance.NextBelow(3)]] },
        1 => new AttributeCondition("size") { AtLeast = chance.NextBelow(600) },
        2 => new OriginCondition(["C0", "c2"], IsSource: false),
        3 => new OriginCondition(["s1"], IsSource: true),
        4 => new NegatedCondition(Fact(depth - 1)),
        _ => new JoinedCondition([Fact(depth - 1), Fact(depth - 1)], Half()),
    };

    private RuleCondition? When() => chance.NextBelow(3) == 0 ? Condition(2) : null;

    private CountRange Count() => new(chance.NextBelow(3), Half() ? null : 3 + chance.NextBelow(2));

    private IReadOnlyList<DetailTest> Details() => chance.NextBelow(3) != 0 ? []
        : [new DetailTest("page", Half() ? ["Pricing"] : ["blog", "pri"], Half())];

    private PointLimits Limits() =>
        new(Half() ? null : chance.NextBelow(9) - 8.5, Half() ? null : 1 + chance.NextBelow(30));

    private string Type() => RuleWorld.Types[chance.NextBelow(5)];

    private int? Window() => Half() ? null : 1 + chance.NextBelow(25);

    private bool Half() => chance.NextBelow(2) == 0;
}
