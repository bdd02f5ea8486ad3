using Predictive.Data;
using Predictive.Decisions;
using Predictive.Learning;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Decisions;

/// <summary>A naive twin reads the points off the raw records, without any snapshot.</summary>
public sealed class RulePointsTwinTests
{
    private const int Cases = 300;

    private static readonly FunnelRecords _records = SmallFunnel.Records(seed: 13, leads: 200);
    private static readonly string[] _types = ["visit", "pricing_page", "form_fill", "call", "never"];

    [Fact]
    public void Random_rules_give_random_leads_the_points_of_the_twin()
    {
        var chance = new SeededRandom(99);
        var given = 0;
        for (var i = 0; i < Cases; i++)
        {
            var lead = _records.Leads[chance.NextBelow(_records.Leads.Count)];
            var asOf = lead.CreatedAt!.Value.AddDays(chance.NextDouble() * 40);
            var snapshot = _records.At(lead.Id, asOf)!;
            var events = EventRule(chance);
            var attribute = AttributeRule(chance);
            var (byEvents, byAttribute) = (Naive(events, lead, asOf), Naive(attribute, lead, asOf));
            Assert.Equal(byEvents, events.PointsOf(snapshot));
            Assert.Equal(byAttribute, attribute.PointsOf(snapshot));
            Assert.Equal(byEvents + byAttribute, new ScoringRules(1, [events, attribute]).PointsOf(snapshot));
            given += byEvents != 0 && byAttribute != 0 ? 1 : 0;
        }

        Assert.True(given > Cases / 15, $"Only {given} cases gave points: they test nothing.");
    }

    private static EventRule EventRule(SeededRandom chance) =>
        new("events", 1 + chance.NextBelow(9) - 3.5, _types[chance.NextBelow(_types.Length)])
        {
            FirstOnly = chance.NextBelow(3) == 0,
            WithinDays = chance.NextBelow(2) == 0 ? null : 1 + chance.NextBelow(30),
            AtMost = chance.NextBelow(2) == 0 ? null : 1 + chance.NextBelow(10),
        };

    private static AttributeRule AttributeRule(SeededRandom chance) => chance.NextBelow(4) switch
    {
        0 => new("country", 4, "country") { In = chance.NextBelow(2) == 0 ? ["de", "US"] : ["FR"] },
        1 => new("missing", -3, "country") { IsMissing = chance.NextBelow(2) == 0 },
        2 => new("employees", 6, "employees") { AtLeast = chance.NextBelow(300), Below = 100 + chance.NextBelow(400) },
        _ => new("industry", 2, "industry") { In = ["STEEL"] },
    };

    private static double Naive(EventRule rule, Lead lead, DateTime asOf)
    {
        var points = 0.0;
        foreach (var one in _records.Events.Where(one => one.LeadId == lead.Id && one.Type == rule.Type))
        {
            var isInWindow = rule.WithinDays is not { } days || one.At > asOf.AddDays(-days);
            if (one.At <= asOf && isInWindow && !(rule.FirstOnly && points != 0))
            {
                points += rule.Points;
            }
        }

        return rule.AtMost is not { } most ? points : points > most ? most : points < -most ? -most : points;
    }

    private static double Naive(AttributeRule rule, Lead lead, DateTime asOf)
    {
        var account = _records.Accounts.FirstOrDefault(one =>
            one.Id == lead.AccountId && (one.CreatedAt is null || one.CreatedAt <= asOf));
        var value = rule.Attribute switch
        {
            "country" => lead.Attributes[0],
            "industry" => account?.Attributes[0] ?? AttributeValue.Missing,
            _ => account?.Attributes[1] ?? AttributeValue.Missing,
        };
        var holds = rule switch
        {
            { IsMissing: { } missing } => value.IsMissing == missing,
            { In: { } words } => words.Any(word => string.Equals(word, value.Text, StringComparison.OrdinalIgnoreCase)),
            _ => value.Number >= rule.AtLeast && value.Number < rule.Below,
        };
        return holds ? rule.Points : 0;
    }
}
