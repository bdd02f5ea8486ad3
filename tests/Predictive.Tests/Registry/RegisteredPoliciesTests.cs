using Predictive.Data;
using Predictive.Decisions;
using Predictive.Registry;
using Predictive.Tests.Data;
using Xunit;

namespace Predictive.Tests.Registry;

public sealed class RegisteredPoliciesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_policy_gets_the_next_number_and_is_kept_as_it_was_given()
    {
        var policies = new ModelRegistry(_folder.Path).Policies("leads");

        var first = Register(policies, "# ours\nname: a\ncut: { likelihood: 0.2 }\n");
        var second = Register(policies, "name: b\ncut: { likelihood: 0.3 }\n");

        Assert.Equal(("a@0001", "b@0002"), (first.Policy.Label, second.Policy.Label));
        Assert.Equal([1, 2], policies.Numbers);
        Assert.Equal("# ours\nname: a\ncut: { likelihood: 0.2 }\n", File.ReadAllText(first.Path));
        Assert.Equal(("A. Marketer", "a pilot"), (first.Registration.By, first.Registration.Why));
        Assert.Equal(Path.Combine(policies.Folder, "0001", "policy.yaml"), first.Path);
    }

    [Fact]
    public void Of_the_policies_in_force_on_a_day_the_last_registered_decides()
    {
        var policies = new ModelRegistry(_folder.Path).Policies("leads");
        Assert.Null(policies.InForce(day: null));
        Register(policies, "name: a\nfrom: 2026-01-01\ncut: { likelihood: 0.2 }\n");
        Register(policies, "name: b\nfrom: 2026-07-01\nuntil: 2026-07-31\ncut: { likelihood: 0.3 }\n");

        Assert.Null(policies.InForce(new DateOnly(2025, 12, 31)));
        Assert.Equal("a@0001", policies.InForce(new DateOnly(2026, 1, 1))?.Policy.Label);
        Assert.Equal("b@0002", policies.InForce(new DateOnly(2026, 7, 31))?.Policy.Label);
        Assert.Equal("a@0001", policies.InForce(new DateOnly(2026, 8, 1))?.Policy.Label);
        Assert.Equal("b@0002", policies.InForce(day: null)?.Policy.Label);
    }

    [Fact]
    public void A_wrong_policy_leaves_nothing_behind()
    {
        var policies = new ModelRegistry(_folder.Path).Policies("leads");

        var words = Assert.Throws<BadInputException>(() => Register(policies, "name: a\n")).Message;

        Assert.StartsWith("policy.yaml:1:1: ", words);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_registered_policy_that_was_changed_is_refused()
    {
        var policies = new ModelRegistry(_folder.Path).Policies("leads");
        var first = Register(policies, "name: a\ncut: { likelihood: 0.2 }\n");
        File.AppendAllText(first.Path, "rest: 0d\n");

        var words = Assert.Throws<BadInputException>(() => policies.Load(1)).Message;

        Assert.Contains("0001 of leads cannot be used", words);
        Assert.Contains("it has 0001.", Assert.Throws<BadInputException>(() => policies.Load(2)).Message);
    }

    [Fact]
    public void Two_at_once_get_two_numbers()
    {
        var policies = new ModelRegistry(_folder.Path).Policies("leads");

        var labels = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8)
            .Select(_ => Register(policies, "name: a\ncut: { likelihood: 0.2 }\n").Policy.Number!.Value).ToList();

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], labels.Order());
    }

    private static RegisteredPolicy Register(RegisteredPolicies policies, string text) => policies.Register(
        text, "policy.yaml", RuleVocabulary.Unknown,
        new PolicyRegistration(new DateTime(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc), "A. Marketer", "a pilot", "0001"));
}
