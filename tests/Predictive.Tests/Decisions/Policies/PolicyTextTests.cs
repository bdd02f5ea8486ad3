using Predictive.Decisions;
using Predictive.Decisions.Policies;
using Predictive.Learning;
using Xunit;

namespace Predictive.Tests.Decisions.Policies;

public sealed class PolicyTextTests
{
    [Fact]
    public void Every_policy_is_read_as_it_was_written()
    {
        foreach (var seed in Enumerable.Range(1, 300))
        {
            var policy = new RandomPolicies(new SeededRandom((ulong)seed)).Policy();
            var text = PolicyText.Of(policy, "Made by chance:\nseed {seed}");

            var read = MqlPolicyFile.Read(text, $"seed {seed}", RuleVocabulary.Unknown);

            Assert.Equal(text, PolicyText.Of(read, "Made by chance:\nseed {seed}"));
            Assert.Equal((policy.Cut.Least, policy.Cut.GetType()), (read.Cut.Least, read.Cut.GetType()));
            Assert.Equal(
                (policy.Never.Count, policy.Always.Count, policy.Overrides.Count, policy.RestDays, policy.Launch),
                (read.Never.Count, read.Always.Count, read.Overrides.Count, read.RestDays, read.Launch));
        }
    }
}
