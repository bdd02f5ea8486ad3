using Predictive.Evaluation.Auditing;
using Xunit;

namespace Predictive.Tests.Evaluation.Auditing;

/// <summary>
/// On worlds whose rules' worth is known: false claims stay within their rate, and intervals hold the truth.
/// </summary>
public sealed class RuleAuditProofTests
{
    [Fact]
    public void On_clean_worlds_at_most_a_tenth_of_the_claims_of_a_kind_is_false() => Proves(1, 30);

    [Fact]
    [Trait("Category", "Whole")]
    public void On_many_clean_worlds_at_most_a_tenth_of_the_claims_of_a_kind_is_false() => Proves(1_001, 400);

    /// <summary>Faults that have to be weighed are found nearly always with 4,000 leads, the others always.</summary>
    [Fact]
    [Trait("Category", "Whole")]
    public void On_many_faulty_worlds_each_fault_is_found()
    {
        const int Worlds = 100;
        var found = new Dictionary<(string Rule, RuleVerdict Verdict), int>
        {
            [("wrong sign", RuleVerdict.WrongSign)] = 0,
            [("too high", RuleVerdict.TooHigh)] = 0,
            [("too low", RuleVerdict.TooLow)] = 0,
            [("never", RuleVerdict.NeverFires)] = 0,
            [("empty", RuleVerdict.EmptyField)] = 0,
            [("vp again", RuleVerdict.Redundant)] = 0,
            [("opened", RuleVerdict.MachineClicks)] = 0,
        };
        for (var seed = 2_001UL; seed < 2_001 + Worlds; seed++)
        {
            var world = AuditWorld.Faulty(seed);
            foreach (var rule in RuleAudit.Of(world.Rules, world.Snapshots.Mature).Rules)
            {
                if (found.ContainsKey((rule.Name, rule.Verdict)))
                    found[(rule.Name, rule.Verdict)]++;
            }
        }

        foreach (var (fault, worlds) in found)
        {
            TestContext.Current.TestOutputHelper!.WriteLine($"{fault.Rule}: found in {worlds} of {Worlds}");
            var isWeighed = fault.Verdict is RuleVerdict.WrongSign or RuleVerdict.TooHigh or RuleVerdict.TooLow;
            Assert.InRange(worlds, isWeighed ? 95 : Worlds, Worlds);
        }
    }

    private static void Proves(ulong firstSeed, int worlds)
    {
        var (ofSign, ofSize, held, said) = (0.0, 0.0, 0, 0);
        for (var seed = firstSeed; seed < firstSeed + (ulong)worlds; seed++)
        {
            var ofNoWorth = (int)(seed % 3) * 2;
            var world = AuditWorld.Clean(seed, ofNoWorth: ofNoWorth);
            var rules = RuleAudit.Of(world.Rules, world.Snapshots.Mature).Rules;
            ofSign += FalseShare(rules, rule => rule.Verdict is RuleVerdict.WorthIt or RuleVerdict.WrongSign,
                (rule, place) => rule.Verdict == RuleVerdict.WrongSign || place < ofNoWorth);
            ofSize += FalseShare(rules, rule => rule.Verdict is RuleVerdict.TooHigh or RuleVerdict.TooLow,
                (rule, place) => rule.Verdict == RuleVerdict.TooHigh
                    ? world.Deserved[place] / rule.Stated >= 1
                    : world.Deserved[place] / rule.Stated <= 1);
            foreach (var (place, rule) in rules.Index().Where(one => one.Item.Deserved.IsSaid))
            {
                said++;
                var truth = world.Deserved[place];
                held += rule.Deserved.Low <= truth && truth <= rule.Deserved.High ? 1 : 0;
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"false of sign {ofSign / worlds:F3}, of size {ofSize / worlds:F3}, held {held} of {said}");
        var chance = 2 * Math.Sqrt(0.1 * 0.9 / worlds);
        Assert.InRange(ofSign / worlds, 0, 0.1 + chance);
        Assert.InRange(ofSize / worlds, 0, 0.1 + chance);
        Assert.InRange((double)held / said, 0.92, 0.98);
    }

    private static double FalseShare(
        IReadOnlyList<AuditedRule> rules, Func<AuditedRule, bool> isClaim, Func<AuditedRule, int, bool> isFalse)
    {
        var claims = rules.Index().Where(one => isClaim(one.Item)).ToList();
        return claims.Count == 0 ? 0 : (double)claims.Count(one => isFalse(one.Item, one.Index)) / claims.Count;
    }
}
