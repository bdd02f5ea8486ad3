namespace Predictive.Api.Webhooks;

/// <summary>How long to wait before the next try: twice as long each time, and by chance up to half less.</summary>
/// <param name="First">The first wait.</param>
/// <param name="Longest">No wait is longer.</param>
internal sealed record Backoff(TimeSpan First, TimeSpan Longest)
{
    private const int MostDoublings = 30;

    /// <summary>The wait after so many tries that failed before.</summary>
    /// <param name="before">How many failed before the last.</param>
    /// <param name="chance">A number of chance from 0 to below 1.</param>
    public TimeSpan After(int before, double chance)
    {
        var doubled = First * Math.Pow(2, Math.Clamp(before, 0, MostDoublings));
        return (doubled < Longest ? doubled : Longest) * (1 - (chance / 2));
    }
}
