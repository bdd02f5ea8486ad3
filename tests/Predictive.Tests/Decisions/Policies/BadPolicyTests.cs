using Predictive.Data;
using Predictive.Decisions;
using Predictive.Decisions.Policies;
using Xunit;

namespace Predictive.Tests.Decisions.Policies;

/// <summary>Policies that contradict themselves, or name what there is not, are refused with their place.</summary>
public sealed class BadPolicyTests
{
    private const string Cut = "cut: { likelihood: 0.2 }\n";

    private static readonly RuleVocabulary _known = new()
    {
        Attributes = ["country", "size"],
        EventTypes = ["demo_request", "email_open"],
        Details = ["page"],
    };

    [Theory]
    [InlineData("cut: { likelihood: 0.2, capacity: { perDay: 3, likelihood: 0.1 } }", "2:6", "likelihood and capacity")]
    [InlineData("cut: { }", "2:6", "this has none")]
    [InlineData("rest: 3d", "1:1", "a policy has a 'cut:'")]
    [InlineData("cut: { likelyhood: 0.2 }", "2:8", "Did you mean 'likelihood'?")]
    [InlineData("cut: { likelihood: 20 }", "2:20", "such as 0.165 or 16.5 %")]
    [InlineData("cut: { precision: { target: 0.3 } }", "2:19", "suggest DIR --model NAME --precision 0.3")]
    [InlineData("cut: { capacity: { perDay: 20 } }", "2:18", "--capacity 20/day")]
    [InlineData("cut: { capacity: { perDay: 0, likelihood: 0.1 } }", "2:28", "above 0")]
    [InlineData("cut: { capacity: { perDay: 2, likelihood: 0.1, by: country } }", "2:18", "both stand there, or none")]
    [InlineData("cut: { expectedRevenue: { costPerLead: 120 } }", "2:25", "--cost-per-lead 120")]
    [InlineData("cut: { expectedRevenue: { costPerLead: 120, value: 5, margin: 0 % } }", "2:63", "above 0 up to 1")]
    [InlineData(
        "cut: { capacity: { perDay: 2, likelihood: 0.1, by: contry, teams: [{ team: DE, perDay: 1, likelihood: 1}] } }",
        "2:52", "Did you mean 'country'?")]
    public void A_cut_has_one_form_and_all_that_it_needs(string yaml, string place, string words) =>
        IsSaid($"name: p\n{yaml}\n", place, words);

    [Theory]
    [InlineData("nevr: []", "3:1", "Did you mean 'never'?")]
    [InlineData("never: [{ name: x, when: { event: demo_reqest } }]", "3:35", "Did you mean 'demo_request'?")]
    [InlineData("never: [{ name: x, when: { attribute: contry, in: DE } }]", "3:39", "Did you mean 'country'?")]
    [InlineData("never: [{ name: x }]", "3:9", "'when:'")]
    [InlineData(
        "never: [{ name: x, when: { attribute: country, in: DE } }]\n"
        + "always: [{ name: y, when: { attribute: country, in: [de] } }]", "4:27", "never one as 'x'")]
    [InlineData(
        "never: [{ name: x, when: { event: email_open } }, { name: x, when: { attribute: size, below: 3 } }]", "3:59",
        "two of 'never'")]
    [InlineData("from: 2026-07-01\nuntil: 2026-06-30", "4:8", "before it begins")]
    [InlineData("from: July", "3:7", "a day such as")]
    [InlineData("from: 2026-07-01\nlaunch: { until: 2026-06-30, likelihood: 0.4 }", "4:9", "before the policy begins")]
    [InlineData("launch: { until: 2026-06-30 }", "3:9", "'likelihood:'")]
    [InlineData("explore: { share: 0, from: 0.1 }", "3:19", "above 0 and below 1")]
    [InlineData("explore: { share: 5 %, from: 0.2 }", "3:10", "nobody can be explored")]
    [InlineData("grades: { A: 0.2, B: 0.2, C: 0.1 }", "3:9", "A is above that of B")]
    [InlineData("grades: { A: 0.2 }", "3:9", "'B:'")]
    [InlineData("overrides: [{ name: x, when: { source: web } }]", "3:13", "changes something")]
    [InlineData(
        "overrides: [{ name: x, when: { source: web }, cut: { likelihood: 0.1 } }, "
        + "{ name: y, when: { source: web }, cut: { likelihood: 0.3 } }]", "3:75", "'y' never applies")]
    [InlineData("agreed: [{ who: A, role: sales }]", "3:10", "'on:'")]
    [InlineData("name: a b", "3:1", "Duplicate key")]
    public void What_contradicts_itself_is_refused(string yaml, string place, string words) =>
        IsSaid($"name: p\n{Cut}{yaml}\n", place, words);

    [Theory]
    [InlineData("name: a b\n" + Cut, "1:7", "letters, digits")]
    [InlineData(Cut, "1:1", "'name:'")]
    [InlineData("- a\n", "1:1", "must be a mapping")]
    [InlineData("", "1:1", "must be a mapping")]
    public void A_policy_has_a_name_and_is_a_mapping(string yaml, string place, string words) =>
        IsSaid(yaml, place, words);

    private static void IsSaid(string yaml, string place, string words)
    {
        var message = Assert.Throws<BadInputException>(() => MqlPolicyFile.Read(yaml, "policy.yaml", _known)).Message;
        Assert.Contains(words, message);
        Assert.StartsWith($"policy.yaml:{place}: ", message);
    }
}
