namespace Predictive.Evaluation;

/// <summary>
/// A small stream of chance whose every bit follows from its seed, on any machine and any version of .NET: SplitMix64
/// (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
/// </summary>
internal struct SeededChance
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    private ulong _state;

    private SeededChance(ulong state) => _state = state;

    /// <summary>The stream of one round, unlike that of any other round or seed.</summary>
    public static SeededChance For(ulong seed, int round) => new(Mix(Mix(seed + Gamma) ^ ((ulong)round * Gamma)));

    /// <summary>A whole number from 0 up to, not including, <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    private ulong Next()
    {
        _state += Gamma;
        return Mix(_state);
    }
}
