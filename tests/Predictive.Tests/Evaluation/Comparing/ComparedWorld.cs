using Predictive.Evaluation.Comparing;

namespace Predictive.Tests.Evaluation.Comparing;

/// <summary>Leads of several looks whose conversion follows a hidden chance that both sides see in part.</summary>
internal static class ComparedWorld
{
    public static ComparedLeads Of(
        int leads, int seed, int leadsPerAccount = 2, double rulesKnow = 0.4, double threshold = 60,
        bool isDated = true)
    {
        var chance = new Random(seed);
        return new ComparedLeads(
            Enumerable.Range(0, leads).Select(number => Lead(number, chance)),
            new ComparedFunnel
            {
                IsDated = isDated,
                Looks = isDated ? ["at first", "a week later", "a month later"] : [],
                Dimensions = ["channel", "country"],
                OpportunitiesKnown = true,
                AmountsKnown = true,
                SpendKnown = true,
                WorkCost = 30,
                TouchesPerWorkedLead = 4,
                HandRaisers = "Leads with 'demo'.",
                RuleThreshold = threshold,
            });

        ComparedLead Lead(int number, Random random)
        {
            var logit = -2 + (1.2 * ScoredWorld.Normal(random));
            var isConverted = random.NextDouble() < ScoredWorld.Sigmoid(logit);
            var begins = random.Next(0, 70) + random.NextDouble();
            var converts = isConverted ? begins + (80 * random.NextDouble()) : double.NaN;
            int[] ages = isDated ? [0, 7, 30] : [0];
            LeadLook[] looks =
            [
                .. ages.Index().Where(age => !(begins + age.Item > converts)).Select(age =>
                {
                    var seen = ScoredWorld.Sigmoid(logit + (0.8 * ScoredWorld.Normal(random)));
                    var points = Math.Round(40 + (20 * ((rulesKnow * (logit + 2)) + ScoredWorld.Normal(random))));
                    return new LeadLook(
                        isDated ? begins + age.Item : double.NaN, Math.Round(seen, 2), seen > 0.25, points,
                        points >= threshold && number % 17 != 0, age.Index, number);
                }),
            ];
            return new ComparedLead
            {
                Id = $"L{number:00000}",
                Account = $"A{random.Next(0, Math.Max(1, leads / leadsPerAccount)):00000}",
                Looks = looks,
                Converted = isConverted,
                ConvertedDay = isDated ? converts : double.NaN,
                Worked = random.Next(3) == 0,
                IsHandRaiser = random.Next(9) == 0,
                Groups = [random.Next(4) switch { 0 => null, var n => $"c{n}" }, $"k{random.Next(20)}"],
                Opportunities = isConverted ? 0.5 : 0,
                Pipeline = isConverted ? random.Next(100, 900) : 0,
                WonRevenue = isConverted && random.Next(2) == 0 ? random.Next(100, 900) : 0,
                Spend = random.Next(0, 40),
            };
        }
    }
}
