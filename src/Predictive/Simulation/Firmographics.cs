namespace Predictive.Simulation;

/// <summary>A band of company sizes.</summary>
internal sealed record SizeBand(int From, int To, double Weight, double Effect);

/// <summary>Where in the world a company is.</summary>
/// <param name="Name">The region.</param>
/// <param name="Weight">Its share of accounts.</param>
/// <param name="Effect">What it adds to the log propensity.</param>
/// <param name="Noon">The hour (UTC) of its midday.</param>
/// <param name="Countries">Its countries, the most common first.</param>
internal sealed record Region(string Name, double Weight, double Effect, int Noon, string[] Countries);

/// <summary>What companies are like, and what that does to their leads' propensity.</summary>
internal static class Firmographics
{
    /// <summary>Middling companies buy; the smallest have no need and the largest buy elsewhere.</summary>
    public static Choice<SizeBand> Sizes { get; } = new(
        [
            new SizeBand(1, 10, 18, -0.8), new SizeBand(11, 50, 26, -0.1), new SizeBand(51, 200, 24, 0.5),
            new SizeBand(201, 1000, 17, 0.55), new SizeBand(1001, 5000, 10, -0.05), new SizeBand(5001, 40000, 5, -0.6),
        ],
        band => band.Weight);

    /// <summary>The industries.</summary>
    public static Choice<Trait> Industries { get; } = new(
        [
            new Trait("software", 22, 0.45), new Trait("financial_services", 14, 0.3),
            new Trait("manufacturing", 15, 0.05), new Trait("professional_services", 13, 0.1),
            new Trait("healthcare", 11, -0.1), new Trait("retail", 11, -0.3), new Trait("logistics", 6, 0.15),
            new Trait("education", 5, -0.7), new Trait("public_sector", 3, -0.6),
        ],
        industry => industry.Weight);

    /// <summary>The regions.</summary>
    public static Choice<Region> Regions { get; } = new(
        [
            new Region("emea", 40, 0, 12, ["DE", "GB", "FR", "NL", "SE"]),
            new Region("north_america", 38, 0.2, 18, ["US", "CA"]),
            new Region("apac", 14, -0.3, 5, ["AU", "SG", "IN", "JP"]),
            new Region("latam", 8, -0.35, 16, ["BR", "MX"]),
        ],
        region => region.Weight);
}
