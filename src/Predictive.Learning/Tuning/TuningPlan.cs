namespace Predictive.Learning.Tuning;

/// <summary>How much is tried, and how what is promising gets a closer look; a test holds the defaults.</summary>
public sealed record TuningPlan
{
    /// <summary>The defaults.</summary>
    public static TuningPlan Default { get; } = new();

    /// <summary>How many candidates are tried, the default settings among them: 1 to 10,000.</summary>
    public int Trials { get; init; } = 50;

    /// <summary>How many of the latest folds each rung judges on, rising; the last rung is full fidelity.</summary>
    public IReadOnlyList<int> Folds { get; init; } = [1, 2, 4];

    /// <summary>One candidate in so many goes on to the next rung: 2 or more.</summary>
    public int Halving { get; init; } = 3;

    /// <summary>How many candidates are drawn at random before the surrogate is asked: 1 or more.</summary>
    public int AtRandom { get; init; } = 10;

    /// <summary>Every so many-th candidate is drawn at random also later: 2 or more.</summary>
    public int RandomEvery { get; init; } = 4;

    /// <summary>Among how many drawn candidates the surrogate chooses: 1 or more.</summary>
    public int Drawn { get; init; } = 200;

    /// <summary>How many of the best an average has at most: 2 or more.</summary>
    public int Members { get; init; } = 3;

    /// <summary>Refuses values outside the limits that each one states.</summary>
    /// <exception cref="ArgumentException">Names the value and what is allowed.</exception>
    public void Validate()
    {
        Within(nameof(Trials), Trials, 1, 10_000);
        Within(nameof(Halving), Halving, 2, 100);
        Within(nameof(AtRandom), AtRandom, 1, int.MaxValue);
        Within(nameof(RandomEvery), RandomEvery, 2, int.MaxValue);
        Within(nameof(Drawn), Drawn, 1, 100_000);
        Within(nameof(Members), Members, 2, 100);
        var rises = Folds is { Count: > 0 } && Folds.Zip(Folds.Skip(1)).All(pair => pair.First < pair.Second);
        if (!rises || Folds![0] < 1)
        {
            throw new ArgumentException(
                $"Folds is [{string.Join(", ", Folds ?? [])}]; allowed are rising numbers from 1, such as [1, 2, 4].");
        }
    }

    private static void Within(string option, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            throw new ArgumentException(most == int.MaxValue
                ? $"{option} is {value}; allowed is {least} or more."
                : $"{option} is {value}; allowed is {least} to {most}.");
        }
    }
}
