namespace Predictive.Models;

/// <summary>How a search is followed, limited and resumed; everything that knows of time or files is outside.</summary>
public sealed record TuningFollower
{
    /// <summary>Trials that an earlier, broken run of the same search had finished, in their order.</summary>
    public IReadOnlyList<TriedSettings> Known { get; init; } = [];

    /// <summary>Told each step as it begins.</summary>
    public Action<string> Progress { get; init; } = _ => { };

    /// <summary>Told each trial that was judged now, and not known before.</summary>
    public Action<TriedSettings> Finished { get; init; } = _ => { };

    /// <summary>Which share of the time has gone; from 1 on, no more trials begin. Always 0 without a limit.</summary>
    public Func<double> Spent { get; init; } = () => 0;
}
