using System.Diagnostics;
using Predictive.Evaluation;
using Predictive.Evaluation.Comparing;

namespace Predictive.Benchmarks.Comparing;

/// <summary>How long the comparison of leads takes, and what its resamplings cost beside the plain bootstrap.</summary>
/// <param name="Leads">How many leads.</param>
/// <param name="Rounds">How many resamplings.</param>
/// <param name="Seconds">The whole comparison, on the clock.</param>
/// <param name="SecondsOfARound">One of its resamplings, all figures, on the clock.</param>
/// <param name="SecondsOfAPlainRound">One resampling of rows for the conversion of one side alone.</param>
internal sealed record ComparisonTimes(
    int Leads, int Rounds, double Seconds, double SecondsOfARound, double SecondsOfAPlainRound)
{
    private const int FewRounds = 40;

    public static ComparisonTimes Of(ComparedLeads leads, int rounds)
    {
        var whole = Timed(() => Comparison.Compare(leads, rounds, seed: 5));
        var brief = Timed(() => Comparison.Compare(leads, FewRounds, seed: 5));
        var plain = Timed(() => Plain(leads));
        return new ComparisonTimes(
            leads.Count, rounds, whole, Math.Max(0, whole - brief) / (rounds - FewRounds), plain / FewRounds);
    }

    /// <summary>Rows with weights, as any figure can be asked for: here the conversion of the rule MQLs.</summary>
    private static void Plain(ComparedLeads leads)
    {
        bool[] mqls = [.. leads.All.Select(lead => lead.Looks.Any(look => look.IsRuleMql))];
        double[] labels = [.. leads.All.Select(lead => lead.Converted ? 1.0 : 0)];
        var numbers = leads.All.Select(lead => lead.Account).Distinct(StringComparer.Ordinal)
            .Select((account, number) => (account, number)).ToDictionary(one => one.account, one => one.number);
        var ones = new double[leads.Count];
        Array.Fill(ones, 1);
        ClusteredBootstrap.Run(
            ones, [.. leads.All.Select(lead => numbers[lead.Account])], 1,
            (weights, figures) =>
            {
                var (all, converted) = (0.0, 0.0);
                for (var row = 0; row < weights.Length; row++)
                {
                    all += mqls[row] ? weights[row] : 0;
                    converted += mqls[row] ? weights[row] * labels[row] : 0;
                }

                figures[0] = converted / all;
            },
            FewRounds, seed: 5);
    }

    private static double Timed(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }
}
