namespace Predictive.Planning.Experiments;

/// <summary>What a person wants of an experiment; what is null is chosen.</summary>
public sealed record WishedExperiment
{
    /// <summary>The usual choices.</summary>
    public static WishedExperiment Default { get; } = new();

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "experiment";

    /// <summary>What is compared; null for opportunities where the funnel has them, else conversions.</summary>
    public PrimaryOutcome? Primary { get; init; }

    /// <summary>The difference to be seen.</summary>
    public WishedEffect Effect { get; init; } = new(0.2, IsRelative: true);

    /// <summary>How likely it is to be seen.</summary>
    public double Power { get; init; } = 0.8;

    /// <summary>How many weeks leads may be assigned at most; null for as many as it takes.</summary>
    public int? Weeks { get; init; }

    /// <summary>How many leads both arms may hand over in a week; null for as many as both definitions make.</summary>
    public int? Capacity { get; init; }

    /// <summary>The share of accounts in arm B.</summary>
    public double ShareOfB { get; init; } = 0.5;

    /// <summary>For how many days the leads of an account count.</summary>
    public int WindowDays { get; init; } = 28;

    /// <summary>Leads created later than this (UTC) take part; null for the known-on date.</summary>
    public DateTime? Start { get; init; }

    /// <summary>The salt; null for one that follows from the rest.</summary>
    public string? Salt { get; init; }
}

/// <summary>A difference between the arms.</summary>
/// <param name="Size">Its size, above 0: in units of the outcome, or as a share of arm A's.</param>
/// <param name="IsRelative">Whether it is a share of arm A's.</param>
public sealed record WishedEffect(double Size, bool IsRelative)
{
    /// <summary>The difference in units of the outcome.</summary>
    public double Of(double baseline) => IsRelative ? Size * baseline : Size;
}
