namespace Predictive.Learning.Tuning;

/// <summary>How a caller follows, limits and resumes a search; what knows of time or files is outside.</summary>
public sealed record TuningWatch
{
    /// <summary>Trials that an earlier, broken run of the same search had finished, in their order.</summary>
    public IReadOnlyList<Trial> Known { get; init; } = [];

    /// <summary>Told each trial as it begins.</summary>
    public Action<TuningStep> Begins { get; init; } = _ => { };

    /// <summary>Told each trial that was judged now, and not known before.</summary>
    public Action<Trial> Finished { get; init; } = _ => { };

    /// <summary>Which share of the time has gone; from 1 on, no more trials begin. Always 0 without a limit.</summary>
    public Func<double> Spent { get; init; } = () => 0;
}
