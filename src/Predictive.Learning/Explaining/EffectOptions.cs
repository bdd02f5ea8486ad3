namespace Predictive.Learning.Explaining;

/// <summary>How finely effects are measured.</summary>
public sealed record EffectOptions
{
    /// <summary>The defaults.</summary>
    public static EffectOptions Default { get; } = new();

    /// <summary>The most intervals of a number, or levels of a category (the most frequent): 1 to 1,000.</summary>
    public int MostPoints { get; init; } = 20;

    /// <summary>The most rows that are asked; of more, every second, third, ... is taken: 1 or more.</summary>
    public int MostRows { get; init; } = 4096;

    /// <summary>Refuses values outside the limits that each option states.</summary>
    /// <exception cref="ArgumentException">Names the option, what it is and what is allowed.</exception>
    public void Validate()
    {
        if (MostPoints is not (>= 1 and <= 1000))
        {
            throw new ArgumentException($"MostPoints is {MostPoints}; allowed are 1 to 1,000.", nameof(MostPoints));
        }

        if (MostRows < 1)
        {
            throw new ArgumentException($"MostRows is {MostRows}; allowed is 1 or more.", nameof(MostRows));
        }
    }
}
