using Predictive.Learning.Tuning;

namespace Predictive.MLNet.Search;

/// <summary>The options of an AutoML experiment.</summary>
public sealed record AutoMLOptions
{
    /// <summary>The defaults.</summary>
    public static AutoMLOptions Default { get; } = new();

    /// <summary>How many models the experiment tries, 1 or more.</summary>
    public int MaxModels { get; init; } = 20;

    /// <summary>
    /// The time budget of the experiment in seconds, 1 or more: a limit, and the only thing that can make the same seed
    /// give another model.
    /// </summary>
    public int MaxSeconds { get; init; } = 600;

    /// <summary>Every option by the name under which settings files know it; tuning leaves them alone.</summary>
    internal static IReadOnlyList<Setting<AutoMLOptions>> Settings { get; } =
    [
        new("maxModels", o => o.MaxModels, (o, value) => o with { MaxModels = (int)value }),
        new("maxSeconds", o => o.MaxSeconds, (o, value) => o with { MaxSeconds = (int)value }),
    ];

    /// <summary>Refuses options outside their limits.</summary>
    /// <exception cref="ArgumentException">Says which, what it is and what is allowed.</exception>
    public void Validate()
    {
        if (MaxModels < 1) throw new ArgumentException($"MaxModels is {MaxModels}; allowed is 1 or more.");
        if (MaxSeconds < 1) throw new ArgumentException($"MaxSeconds is {MaxSeconds}; allowed is 1 or more.");
    }
}
