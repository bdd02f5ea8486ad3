using Predictive.Benchmarks.Processes;

namespace Predictive.Benchmarks.Reading;

/// <summary>What was measured of one reader on the same files.</summary>
/// <param name="Reader">Who.</param>
/// <param name="Seconds">Of each round.</param>
/// <param name="CpuSeconds">What its process worked, on all its threads, in each round.</param>
internal sealed record CsvFigures(CsvReader Reader, double[] Seconds, double[] CpuSeconds)
{
    /// <summary>The median of the rounds.</summary>
    public double Median => Medians.Of(Seconds);

    /// <summary>The median of the work of the rounds.</summary>
    public double CpuMedian => Medians.Of(CpuSeconds);
}
