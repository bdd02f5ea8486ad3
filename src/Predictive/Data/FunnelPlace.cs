namespace Predictive.Data;

/// <summary>A place in a funnel file, for errors.</summary>
/// <param name="File">The funnel file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct FunnelPlace(string File, long Line, long Column)
{
    /// <summary>An error at this place: <c>funnel.yaml:12:5: what is wrong</c>.</summary>
    public BadInputException Error(string message) => new($"{this}: {message}");

    /// <summary><c>file:line:column</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
