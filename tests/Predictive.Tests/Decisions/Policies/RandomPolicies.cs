using Predictive.Decisions;
using Predictive.Decisions.Policies;
using Predictive.Learning;
using Predictive.Models;

namespace Predictive.Tests.Decisions.Policies;

/// <summary>Policies by chance, with every construct there is, and words that are hard to write.</summary>
internal sealed class RandomPolicies(SeededRandom chance)
{
    private static readonly string[] _words =
        ["plain", "with 'quote'", "a: b # c", "\"x\", [y]", "true", "1e3", "ä\tö"];

    public MqlPolicy Policy() => new()
    {
        Name = "p-1",
        Conversion = Half() ? null : "opportunity",
        HorizonDays = Half() ? null : 90,
        From = Half() ? null : new DateOnly(2026, 1, 1),
        Until = Half() ? null : new DateOnly(2026, 12, 31),
        Agreed = Half() ? [] : [new SignOff(Word(), Word(), new DateOnly(2026, 1, 2))],
        Never = Half() ? [] : [new PolicyCondition(Word(), Condition(2))],
        Always = Half() ? [] : [new PolicyCondition(Word(), new EventCondition("always " + Word()))],
        Cut = Cut(),
        Launch = Half() ? null : new LaunchMode(new DateOnly(2026, 3, 1), new(0.9)),
        Explore = Half() ? null : new Exploration(0.05, new(0.01)),
        Grades = Half() ? null : new PolicyGrades(new(0.9), new(1.0 / 3), new(1e-7)),
        RestDays = chance.NextBelow(60),
        Overrides = Half() ? [] :
        [
            new PolicyOverride("one", Condition(2)) { Cut = Cut() },
            new PolicyOverride("two", new OriginCondition(["two"], IsSource: true))
            {
                Launch = new LaunchMode(new DateOnly(2026, 3, 1), new(0.8)),
                Explore = new Exploration(0.25, new(0)),
            },
        ],
    };

    private PolicyCut Cut() => chance.NextBelow(4) switch
    {
        0 => new LikelihoodCut(Likelihood()),
        1 => new PrecisionCut(chance.NextDouble(), Likelihood()),
        2 => new CapacityCut(1 + chance.NextBelow(20), Likelihood())
        {
            By = "region",
            Teams = [new TeamCapacity(Word(), 2.5, Likelihood())],
            Calendar = new WorkingCalendar(Half() ? [] : [new DateOnly(2026, 12, 25)]),
        },
        _ => new RevenueCut(120, 300 + chance.NextBelow(9000))
        {
            Margin = Half() ? 1 : 0.7,
            By = "region",
            Values = [new GroupValue(Word(), 1 + chance.NextDouble())],
        },
    };

    private RuleCondition Condition(int depth) => chance.NextBelow(depth > 0 ? 6 : 3) switch
    {
        0 => new AttributeCondition(Word())
        {
            In = Half() ? [Word(), Word()] : null,
            Contains = Half() ? [Word()] : null,
            AtLeast = chance.NextDouble(),
            Below = Half() ? 2 : null,
            IsMissing = Half() ? false : null,
        },
        1 => new EventCondition(Word())
        {
            Count = chance.NextBelow(3) switch { 0 => new(1), 1 => new(0, 1), _ => new(3, 9) },
            WithinDays = Half() ? null : 30,
            Details = Half() ? [] : [new("page", [Word()]), new("url", [Word(), Word()], IsPart: true)],
        },
        2 => new OriginCondition([Word()], Half()),
        3 => new NegatedCondition(Half()
            ? new AccountCondition((AccountCount)chance.NextBelow(4)) { Count = new(2) }
            : Condition(depth - 1)),
        var kind => new JoinedCondition([Condition(depth - 1), Condition(depth - 1)], kind == 4),
    };

    private Likelihood Likelihood() => new(0.05 + (0.9 * chance.NextDouble()));

    private string Word() => _words[chance.NextBelow(_words.Length)];

    private bool Half() => chance.NextBelow(2) == 0;
}
