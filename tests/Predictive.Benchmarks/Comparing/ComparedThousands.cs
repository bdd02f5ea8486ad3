using Predictive.Evaluation.Comparing;

namespace Predictive.Benchmarks.Comparing;

/// <summary>Leads to compare, made by chance: three looks each, two or three to an account, ten dimensions.</summary>
internal static class ComparedThousands
{
    private const double Threshold = 60;
    private const double LeadsOfAnAccount = 2.5;

    private static readonly int[] _ages = [0, 7, 30];
    private static readonly int[] _groups = [8, 200, 4, 6, 12, 5, 30, 3, 9, 40];

    public static ComparedLeads Of(int leads, int seed)
    {
        var chance = new Random(seed);
        string[][] words = [.. _groups.Select((count, place) =>
            Enumerable.Range(0, count).Select(number => $"d{place}-{number}").ToArray())];
        return new ComparedLeads(
            Enumerable.Range(0, leads).Select(number => Lead(number, leads, chance, words)),
            new ComparedFunnel
            {
                IsDated = true,
                Looks = ["at first", "a week later", "a month later"],
                Dimensions = [.. _groups.Select((_, place) => $"dimension {place}")],
                OpportunitiesKnown = true,
                AmountsKnown = true,
                SpendKnown = true,
                WorkCost = 40,
                TouchesPerWorkedLead = 4,
                HandRaisers = "Leads by chance.",
                RuleThreshold = Threshold,
            });
    }

    private static ComparedLead Lead(int number, int leads, Random chance, string[][] words)
    {
        var logit = -2.6 + (1.2 * Normal(chance));
        var isConverted = chance.NextDouble() < Chance(logit);
        var begins = (180 * chance.NextDouble()) + 20_000;
        var converts = isConverted ? begins + (90 * chance.NextDouble()) : double.NaN;
        return new ComparedLead
        {
            Id = $"L{number}",
            Account = $"A{chance.Next((int)(leads / LeadsOfAnAccount))}",
            Looks = [.. Looks(logit, begins, converts, chance)],
            Converted = isConverted,
            ConvertedDay = converts,
            Worked = chance.Next(4) == 0,
            IsHandRaiser = chance.Next(12) == 0,
            Groups = [.. words.Select(group => group[chance.Next(group.Length)])],
            Opportunities = isConverted ? 1 : 0,
            Pipeline = isConverted ? 100 * chance.Next(1, 500) : 0,
            WonRevenue = isConverted && chance.Next(3) == 0 ? 100 * chance.Next(1, 500) : 0,
            Spend = chance.Next(1, 60),
        };
    }

    private static IEnumerable<LeadLook> Looks(double logit, double begins, double converts, Random chance)
    {
        for (var age = 0; age < _ages.Length && !(begins + _ages[age] > converts); age++)
        {
            var likelihood = Chance(logit + (0.7 * Normal(chance)));
            var points = Math.Round(35 + (5 * age) + (8 * (logit + 2.6)) + (15 * Normal(chance)));
            yield return new LeadLook(
                begins + _ages[age], likelihood, likelihood >= 0.15, points, points >= Threshold, age);
        }
    }

    private static double Chance(double logit) => 1 / (1 + Math.Exp(-logit));

    private static double Normal(Random chance) =>
        Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
}
