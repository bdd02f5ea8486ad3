using Predictive.Learning.Tuning;

namespace Predictive.Learning.Tests.Tuning;

/// <summary>Rolling origins over one small random world: each fold learns from all before it.</summary>
internal static class TuningWorld
{
    public static TuningPlan Plan { get; } = TuningPlan.Default with { Trials = 10, AtRandom = 4, Drawn = 30 };

    public static IReadOnlyList<TuningFold> Folds(ulong seed, int rows = 900, int folds = 4)
    {
        var all = World.Make(seed, rows);
        var half = rows / 2;
        return
        [
            .. Enumerable.Range(0, folds).Select(fold =>
            {
                var from = half + (fold * half / folds);
                var judge = World.Rows(from, half + ((fold + 1) * half / folds));
                return new TuningFold(
                    all.Take(World.Rows(0, from * 8 / 10)),
                    all.Take(World.Rows(from * 8 / 10, from)),
                    all.Take(judge),
                    Array.ConvertAll(judge, row => row / 3));
            }),
        ];
    }
}
