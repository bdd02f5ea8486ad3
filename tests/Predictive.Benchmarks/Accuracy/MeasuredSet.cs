using Predictive.Benchmarks.Tables;

namespace Predictive.Benchmarks.Accuracy;

/// <summary>A set of the study with what was measured on it.</summary>
/// <param name="Set">The set.</param>
/// <param name="Table">Its table.</param>
/// <param name="Figures">How every learner did.</param>
internal sealed record MeasuredSet(StudySet Set, BenchmarkTable Table, SetFigures Figures);
