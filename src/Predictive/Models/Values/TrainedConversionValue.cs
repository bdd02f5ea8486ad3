namespace Predictive.Models.Values;

/// <summary>What conversions bring, as it was learned and as it did on the latest conversions.</summary>
public sealed record TrainedConversionValue
{
    /// <summary>The model to serve, of all conversions whose deals had time to close.</summary>
    public required ConversionValueModel Model { get; init; }

    /// <summary>The conversions it stands on, each lead once.</summary>
    public required int Conversions { get; init; }

    /// <summary>Those of them that ended in a deal that was won.</summary>
    public required int Paid { get; init; }

    /// <summary>What a conversion brought on average, in the funnel's currency.</summary>
    public required double Mean { get; init; }

    /// <summary>How old a conversion has to be to count, in days.</summary>
    public required int MatureAfterDays { get; init; }

    /// <summary>Won deals whose amount is not known; they count as the mean of the others.</summary>
    public required int WithoutAmount { get; init; }

    /// <summary>
    /// The later half of the conversions, as valued by what was learned before each; empty where there were too few to
    /// try.
    /// </summary>
    public required IReadOnlyList<MeasuredValue> Measured { get; init; }

    /// <summary>
    /// Whether all that was learned for the measurement was known when the first of those leads was looked at; where
    /// the history is too short for that, it was only earlier.
    /// </summary>
    public required bool HasEmbargo { get; init; }
}

/// <summary>One look at one of the latest conversions.</summary>
/// <param name="Cluster">Its account, else its lead.</param>
/// <param name="Lead">Its lead.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Expected">What it was expected to bring, in the funnel's currency.</param>
/// <param name="Money">What it brought.</param>
public sealed record MeasuredValue(string Cluster, string Lead, double Weight, double Expected, double Money);
