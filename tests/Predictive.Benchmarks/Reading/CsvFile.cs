namespace Predictive.Benchmarks.Reading;

/// <summary>A file to read, as the peers are told of it.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Columns">Its columns, all of them.</param>
internal sealed record CsvFile(string Path, IReadOnlyList<CsvFileColumn> Columns);

/// <summary>A column of a file to read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its cells are read as: <c>word</c>, <c>number</c> or <c>moment</c>.</param>
internal sealed record CsvFileColumn(string Name, string Kind);
