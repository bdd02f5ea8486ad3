namespace Predictive.Interop.Sql;

/// <summary>How trees are written in SQL.</summary>
public enum SqlShape
{
    /// <summary>One statement, each tree a CASE in it.</summary>
    Statement,

    /// <summary>A table of all nodes, and one query that walks it.</summary>
    Nodes,
}
