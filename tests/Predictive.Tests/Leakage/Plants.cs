using Predictive.Data;
using Predictive.Learning;

namespace Predictive.Tests.Leakage;

/// <summary>Leaks of known kinds and strengths.</summary>
internal static class Plants
{
    public static readonly string[] Sure =
        ["filled 90", "filled 50", "filled otherwise 90", "status 90", "status 50", "copy", "transform"];

    public static readonly string[] Doubtful = ["blurred status", "noisy copy", "noisy word"];

    public static LeakWorld Into(LeakWorld world, string plant, ulong seed) => plant switch
    {
        "filled 90" => world.Planted("p", AttributeKind.Category, seed, (yes, chance) => Filled(yes, chance, 0.9)),
        "filled 50" => world.Planted("p", AttributeKind.Category, seed, (yes, chance) => Filled(yes, chance, 0.5)),
        "filled otherwise 90" =>
            world.Planted("p", AttributeKind.Category, seed, (yes, chance) => Filled(!yes, chance, 0.9)),
        "status 90" => world.Planted("p", AttributeKind.Category, seed, (yes, chance) => Status(yes, chance, 0.9, 0)),
        "status 50" => world.Planted("p", AttributeKind.Category, seed, (yes, chance) => Status(yes, chance, 0.5, 0)),
        "blurred status" =>
            world.Planted("p", AttributeKind.Category, seed, (yes, chance) => Status(yes, chance, 0.5, 0.05)),
        "copy" => world.Planted("p", AttributeKind.Category, seed, (yes, _) => AttributeValue.Of(yes ? "1" : "0")),
        "transform" => world.Planted("p", AttributeKind.Number, seed,
            (yes, chance) => AttributeValue.Of((yes ? 400 : 100) + (100 * chance.NextDouble()))),
        "noisy copy" => world.Planted("p", AttributeKind.Number, seed,
            (yes, chance) => AttributeValue.Of((yes ? 0.85 : 0) + Normal(chance))),
        "noisy word" => world.Planted("p", AttributeKind.Category, seed,
            (yes, chance) => AttributeValue.Of(chance.NextDouble() < (yes ? 0.7 : 0.25) ? "b" : "a")),
        _ => throw new ArgumentException($"There is no plant '{plant}'.", nameof(plant)),
    };

    private static AttributeValue Filled(bool is1, SeededRandom chance, double strength) =>
        is1 && chance.NextDouble() < strength ? AttributeValue.Of($"k{chance.NextBelow(500)}") : AttributeValue.Missing;

    private static AttributeValue Status(bool converted, SeededRandom chance, double strength, double blur) =>
        AttributeValue.Of(chance.NextDouble() < (converted ? strength : blur)
            ? "handed over"
            : chance.NextDouble() < 0.5 ? "open" : "new");

    /// <summary>Sum of twelve (Irwin and Hall): normal enough.</summary>
    private static double Normal(SeededRandom chance) =>
        Enumerable.Range(0, 12).Sum(_ => chance.NextDouble()) - 6;
}
