using Predictive.Learning;

namespace Predictive.Benchmarks.Reading;

/// <summary>One column of a generated table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its cells are read as: <c>word</c>, <c>number</c> or <c>moment</c>.</param>
/// <param name="Cell">Writes a cell of a row.</param>
internal sealed record CsvColumn(string Name, string Kind, Action<TextWriter, SeededRandom, int> Cell);
