namespace Predictive.Interop.Sql;

/// <summary>How large a statement may be, so that a database with its usual settings takes it.</summary>
/// <param name="Depth">The deepest nesting of expressions.</param>
/// <param name="Columns">The most columns of a common table expression.</param>
/// <param name="Letters">The most letters of the statement.</param>
public readonly record struct SqlLimits(int Depth, int Columns, int Letters);
