namespace Predictive.Simulation;

/// <summary>One channel turns bad: from a day on it brings more leads, and worse ones.</summary>
public sealed record DriftSettings
{
    /// <summary>The lead source that turns.</summary>
    public required string Channel
    {
        get;
        init => field = Channels.All.Any(channel => channel.Name == value) ? value : throw new WorldException(
            $"The world's 'drift.channel' is '{value}'; it must be one of {Channels.Names}.");
    }

    /// <summary>The first day of bad leads.</summary>
    public required DateOnly From { get; init; }

    /// <summary>What is added to the log propensity of the channel's leads created from then on.</summary>
    public double Effect { get; init => field = Setting.Within(value, -5, 5, "drift.effect"); } = -1.5;

    /// <summary>What the channel's share of leads is multiplied by from then on.</summary>
    public double Volume { get; init => field = Setting.Within(value, 0.1, 10, "drift.volume"); } = 2;
}
