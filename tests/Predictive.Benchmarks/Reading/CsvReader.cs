using Predictive.Benchmarks.Processes;

namespace Predictive.Benchmarks.Reading;

/// <summary>Somebody who reads, and how.</summary>
/// <param name="Name">As the report shows it.</param>
/// <param name="Peer">The process that reads.</param>
/// <param name="What">What ours makes of the files; DuckDB always makes its columns.</param>
/// <param name="Threads">How many threads it may use.</param>
internal sealed record CsvReader(string Name, Peer Peer, string What, int Threads);
