namespace Predictive.Simulation;

/// <summary>How the year moves the funnel; a yearly wave with its crest in <see cref="PeakMonth"/>.</summary>
public sealed record SeasonSettings
{
    /// <summary>How far the number of leads swings around its mean; 0.3 is +-30 %.</summary>
    public double Volume { get; init => field = Setting.Within(value, 0, 0.9, "season.volume"); }

    /// <summary>How far the log hazard of conversion swings, by the day on which it could happen.</summary>
    public double Conversion { get; init => field = Setting.Within(value, 0, 1.5, "season.conversion"); }

    /// <summary>The month (1 to 12) of the crest.</summary>
    public int PeakMonth { get; init => field = Setting.Within(value, 1, 12, "season.peakMonth"); } = 3;
}
