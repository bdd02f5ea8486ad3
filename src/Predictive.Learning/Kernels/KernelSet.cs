using System.Runtime.Intrinsics;

namespace Predictive.Learning.Kernels;

/// <summary>
/// The inner loops of training, in one of several widths. All give the same bits; only their speed differs.
/// </summary>
internal abstract class KernelSet
{
    /// <summary>The environment variable that forces one width.</summary>
    public const string Variable = "PREDICTIVE_KERNELS";

    private static readonly Lazy<KernelWidth> _chosenWidth =
        new(() => WidthNamed(Environment.GetEnvironmentVariable(Variable)));

    private static readonly Lazy<KernelSet> _chosen = new(() => Of(ChosenWidth));

    /// <summary>The widest kernels that this processor runs, or those that the environment asks for.</summary>
    public static KernelSet Chosen => _chosen.Value;

    /// <summary>The widest that this processor runs, or the one that the environment asks for.</summary>
    public static KernelWidth ChosenWidth => _chosenWidth.Value;

    /// <summary>Which widths this processor runs.</summary>
    public static IReadOnlyList<KernelWidth> Runnable { get; } = [.. Enum.GetValues<KernelWidth>().Where(IsRunnable)];

    /// <summary>The kernels of one width.</summary>
    public static KernelSet Of(KernelWidth width) => width switch
    {
        KernelWidth.Scalar => new PlainKernels(),
        KernelWidth.Vector128 => new LaneKernels<Doubles128, Bytes128>(),
        KernelWidth.Avx2 => new LaneKernels<Doubles256, Bytes256>(),
        KernelWidth.Avx512 => new LaneKernels<Doubles512, Bytes512>(),
    };

    /// <summary>The width of a name as the environment gives it; the widest where it gives none.</summary>
    /// <exception cref="InvalidOperationException">The name is unknown, or this processor does not run it.</exception>
    public static KernelWidth WidthNamed(string? name)
    {
        if (string.IsNullOrEmpty(name)) return Runnable[^1];
        if (Enum.GetNames<KernelWidth>().Contains(name, StringComparer.OrdinalIgnoreCase)
            && Enum.Parse<KernelWidth>(name, ignoreCase: true) is var width && IsRunnable(width))
        {
            return width;
        }

        var allowed = string.Join(", ", Runnable.Select(each => each.ToString().ToLowerInvariant()));
        throw new InvalidOperationException(
            $"{Variable} is '{name}'; allowed on this processor are {allowed}. Leave it unset for the fastest.");
    }

    /// <summary>The kernels of a name as the environment gives it; the widest where it gives none.</summary>
    /// <exception cref="InvalidOperationException">The name is unknown, or this processor does not run it.</exception>
    public static KernelSet Named(string? name) => Of(WidthNamed(name));

    /// <summary>Takes gradients and hessians of the log loss; says how large they are at most.</summary>
    /// <param name="rows">The margins, labels and weights.</param>
    /// <param name="gradients">A place a row.</param>
    /// <param name="hessians">A place a row.</param>
    public abstract Largest Derive(LossRows rows, Span<double> gradients, Span<double> hessians);

    /// <summary>The slope and curvature of the log loss in one number added to all margins, in whole units.</summary>
    public abstract (long Slope, long Curvature) SlopeOfLogLoss(LossRows rows, double shift, double units);

    /// <summary>The log loss after adding one number to all margins, in whole units.</summary>
    public abstract long SumOfLogLoss(LossRows rows, double shift, double units);

    /// <summary>The sums of sizes, in whole units of a power of two.</summary>
    /// <param name="values">Numbers of at most 2^50 units.</param>
    /// <param name="units">How many units 1 has.</param>
    public abstract long SumOfSizes(ReadOnlySpan<double> values, double units);

    /// <summary>Rounds gradients and hessians to whole levels and packs both into one number a row.</summary>
    /// <returns>The sum of the packed numbers.</returns>
    public abstract long Pack(
        ReadOnlySpan<double> gradients, ReadOnlySpan<double> hessians, Span<long> packed, Levels levels);

    /// <summary>The same, rounding up or down by one random number a row, so that sums are right on average.</summary>
    public abstract long PackByChance(
        ReadOnlySpan<double> gradients,
        ReadOnlySpan<double> hessians,
        Span<long> packed,
        Levels levels,
        RowChance chance);

    /// <summary>Sends the rows of a leaf that a question turns down to a new leaf.</summary>
    /// <param name="question">What is asked, of which leaf.</param>
    /// <param name="codes">The bin of each row.</param>
    /// <param name="leaves">The leaf of each row.</param>
    /// <param name="kept">A bit a row from which the tree is grown, 64 rows a number; empty where all are.</param>
    public abstract Divided Divide(
        Question question, ReadOnlySpan<byte> codes, Span<byte> leaves, ReadOnlySpan<ulong> kept);

    /// <summary>Lists the rows of a leaf; says how many.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="leaves">The leaf of each row.</param>
    /// <param name="kept">A bit a row that may be listed; empty where all may.</param>
    /// <param name="firstRow">The row that stands first.</param>
    /// <param name="rows">A place a row.</param>
    public abstract int List(
        byte leaf, ReadOnlySpan<byte> leaves, ReadOnlySpan<ulong> kept, int firstRow, Span<int> rows);

    /// <summary>The best of some ways to divide a node.</summary>
    /// <param name="lefts">The packed sums of the rows that go left; a multiple of 8 of them.</param>
    /// <param name="rule">What a division is worth.</param>
    /// <param name="extra">The packed sum of further rows that go left each time.</param>
    public abstract Found Best(ReadOnlySpan<long> lefts, GainRule rule, long extra);

    private static bool IsRunnable(KernelWidth width) => width switch
    {
        KernelWidth.Scalar => true,
        KernelWidth.Vector128 => Vector128.IsHardwareAccelerated,
        KernelWidth.Avx2 => Vector256.IsHardwareAccelerated,
        KernelWidth.Avx512 => Vector512.IsHardwareAccelerated,
    };
}
