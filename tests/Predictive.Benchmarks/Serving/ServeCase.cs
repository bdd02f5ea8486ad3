namespace Predictive.Benchmarks.Serving;

/// <summary>A kind of request, and who answers it.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Ours">The API.</param>
/// <param name="Bare">The bare endpoint.</param>
/// <param name="Load">What is asked.</param>
/// <param name="Leads">The leads of a request.</param>
/// <param name="Goal">The least share of the bare endpoint's requests; null where none was set.</param>
internal sealed record ServeCase(string Name, Server Ours, Server Bare, Load Load, int Leads, double? Goal)
{
    /// <summary>What each round measured.</summary>
    public List<(LoadFigures Ours, LoadFigures Bare)> Pairs { get; } = [];

    /// <summary>What each round measured at half of the API's rate before, for both.</summary>
    public List<(LoadFigures Ours, LoadFigures Bare)> HalfLoads { get; } = [];
}
