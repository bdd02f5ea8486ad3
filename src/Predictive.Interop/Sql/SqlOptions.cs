namespace Predictive.Interop.Sql;

/// <summary>For which database and which table.</summary>
/// <param name="Dialect">The database.</param>
public sealed record SqlOptions(SqlDialect Dialect)
{
    /// <summary>How trees are written; null for one statement as far as the limits of the dialect allow.</summary>
    public SqlShape? Shape { get; init; }

    /// <summary>The table of features, which may have a schema before a dot.</summary>
    public string Table { get; init; } = "features";

    /// <summary>The column that says whose features a row holds; it comes back beside the likelihood.</summary>
    public string Key { get; init; } = "lead";
}
