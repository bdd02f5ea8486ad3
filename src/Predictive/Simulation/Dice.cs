namespace Predictive.Simulation;

/// <summary>What a run of dice decides; each use has its own, so that one process never shifts another.</summary>
internal enum DiceUse
{
    Campaigns, Reps, Days, Accounts, Leads, Activities, Emails, Work, Conversion, Verdicts, Touches, Aftermath,
    Deals, Roles, Fields, Dirt,
}

/// <summary>
/// The simulator's own chance: xoshiro256** seeded by SplitMix64 (Blackman and Vigna), so that a seed gives the same
/// story on every machine and every version of .NET.
/// </summary>
internal sealed class Dice
{
    private ulong _s0, _s1, _s2, _s3;

    /// <summary>Dice of one use and one thing (a lead, an account), independent of all other dice.</summary>
    public Dice(ulong seed, DiceUse use, int index = 0)
    {
        var state = seed;
        state = Mix(ref state) ^ (((ulong)use + 1) << 40);
        state = Mix(ref state) ^ (uint)index;
        _s0 = Mix(ref state);
        _s1 = Mix(ref state);
        _s2 = Mix(ref state);
        _s3 = Mix(ref state);
    }

    /// <summary>A number in [0, 1).</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Whether something of this chance happens.</summary>
    public bool Hits(double chance) => Uniform() < chance;

    /// <summary>A whole number from <paramref name="low"/> to below <paramref name="end"/>.</summary>
    public int Between(int low, int end) => low + (int)(Uniform() * (end - low));

    /// <summary>A standard normal number (Box and Muller).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>A waiting time with this mean.</summary>
    public double Exponential(double mean) => -mean * Math.Log(1 - Uniform());

    /// <summary>How often something happens that happens <paramref name="mean"/> times on average (Knuth).</summary>
    public int Poisson(double mean)
    {
        const double OneStep = 16;
        var count = 0;
        for (; mean > OneStep; mean -= OneStep) count += PoissonStep(OneStep);
        return count + PoissonStep(mean);
    }

    private int PoissonStep(double mean)
    {
        var limit = Math.Exp(-mean);
        var product = Uniform();
        var count = 0;
        for (; product > limit; product *= Uniform()) count++;
        return count;
    }

    private ulong Next()
    {
        var result = ulong.RotateLeft(_s1 * 5, 7) * 9;
        var shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = ulong.RotateLeft(_s3, 45);
        return result;
    }

    private static ulong Mix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
