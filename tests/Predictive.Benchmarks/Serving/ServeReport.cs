using Predictive.Benchmarks.Processes;
using static System.FormattableString;

namespace Predictive.Benchmarks.Serving;

/// <summary>Prints what was measured.</summary>
internal static class ServeReport
{
    /// <summary>
    /// So many pairs, that the least and the largest of their ratios enclose the median ratio in 97 of 100 runs,
    /// whatever their distribution (1 - 2 / 2^6).
    /// </summary>
    public const int UsualPairs = 6;

    private const double MostTail = 5;
    private const double LeastLeadsInWords = 5_000;

    public static void Write(TextWriter output, ServedWorld world, IReadOnlyList<ServeCase> cases, bool isBusyAllowed)
    {
        output.WriteLine("## Serving beside bare Kestrel and FastAPI\n");
        if (isBusyAllowed) output.WriteLine("**Measured on a busy machine: ratios only.**\n");
        output.WriteLine($"Machine: {MachineWords.Of()}. The load (wrk, one thread) runs on the same cores.");
        output.WriteLine(Invariant($"Medians of {cases[0].Pairs.Count} pairs; ")
            + "of ratios the least and the largest too.\n");
        WriteRates(output, cases);
        WriteTails(output, [.. cases.Where(one => one.HalfLoads.Count > 0)]);
        if (world.FastApi is null)
            output.WriteLine("\nFastAPI, uvicorn and scikit-learn are not here, or were not asked for.");
        else
            WriteFastApi(output, world);
    }

    private static void WriteRates(TextWriter output, IReadOnlyList<ServeCase> cases)
    {
        output.WriteLine("| request | requests/s | leads/s | bare Kestrel, requests/s | ours / bare | goal | failed |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var one in cases)
        {
            var (ours, bare) = (Of(one.Pairs, pair => pair.Ours.Rate), Of(one.Pairs, pair => pair.Bare.Rate));
            output.WriteLine(Invariant($"| {one.Name} | {ours:N0} | {ours * one.Leads:N0} | {bare:N0} | ")
                + $"{Range(one.Pairs, pair => pair.Ours.Rate / pair.Bare.Rate)} | {GoalOf(one)} | "
                + Invariant($"{one.Pairs.Sum(pair => pair.Ours.Failed + pair.Bare.Failed)} |"));
        }
    }

    private static void WriteTails(TextWriter output, IReadOnlyList<ServeCase> cases)
    {
        if (cases.Count == 0) return;
        output.WriteLine("\n| at half of these requests | requests/s | p50 ms | p99 ms | p99 / p50 | goal "
            + "| bare Kestrel, as many: p50 | p99 | p99 / p50 |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var one in cases)
        {
            output.WriteLine(Invariant($"| {one.Name} | {Of(one.HalfLoads, load => load.Ours.Rate):N0} | ")
                + Invariant($"{Of(one.HalfLoads, load => load.Ours.P50):F3} | ")
                + Invariant($"{Of(one.HalfLoads, load => load.Ours.P99):F3} | ")
                + $"{Range(one.HalfLoads, load => TailOf(load.Ours))} | "
                + $"{Verdict(Of(one.HalfLoads, load => TailOf(load.Ours)) < MostTail, $"below {MostTail}")} | "
                + Invariant($"{Of(one.HalfLoads, load => load.Bare.P50):F3} | ")
                + Invariant($"{Of(one.HalfLoads, load => load.Bare.P99):F3} | ")
                + $"{Range(one.HalfLoads, load => TailOf(load.Bare))} |");
        }
    }

    private static void WriteFastApi(TextWriter output, ServedWorld world)
    {
        var ratios = world.Cases[0].Pairs.Zip(world.FastApiFigures, (pair, peer) => pair.Ours.Rate / peer.Rate);
        var (rate, p50) = (Of(world.FastApiFigures, one => one.Rate), Of(world.FastApiFigures, one => one.P50));
        output.WriteLine(Invariant($"\nFastAPI (2 workers), no reasons: {rate:N0} requests/s, p50 {p50:F2} ms; ours, ")
            + $"with reasons in words, {Range(ratios.ToList(), ratio => ratio)} times as many.");
    }

    private static string GoalOf(ServeCase one) => one switch
    {
        { Goal: { } goal } => Verdict(
            Of(one.Pairs, pair => pair.Ours.Rate / pair.Bare.Rate) >= goal, Invariant($"{goal:F2}")),
        { Leads: > 1 } => Verdict(
            Of(one.Pairs, pair => pair.Ours.Rate * one.Leads) >= LeastLeadsInWords,
            Invariant($"{LeastLeadsInWords:N0} leads/s")),
        _ => "",
    };

    private static string Verdict(bool isMet, string goal) => $"{goal}: {(isMet ? "met" : "missed")}";

    private static double TailOf(LoadFigures load) => load.P99 / load.P50;

    private static string Range<T>(IReadOnlyCollection<T> rounds, Func<T, double> figure) => Invariant(
        $"{Of(rounds, figure):F2} ({rounds.Min(figure):F2} to {rounds.Max(figure):F2})");

    private static double Of<T>(IEnumerable<T> rounds, Func<T, double> figure) => Medians.Of(rounds.Select(figure));
}
