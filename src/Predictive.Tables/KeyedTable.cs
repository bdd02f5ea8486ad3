namespace Predictive.Tables;

/// <summary>A table of a database that has one row a key.</summary>
/// <param name="Name">Its name, as it is written; in PostgreSQL perhaps after a schema and a point.</param>
/// <param name="Columns">Its columns, of different names; the first is the key.</param>
/// <param name="Later">
/// The column by which a row is the later one: a row that is there is not replaced by one that has less here. Null
/// where every row replaces.
/// </param>
public sealed record KeyedTable(string Name, IReadOnlyList<WrittenColumn> Columns, WrittenColumn? Later = null)
{
    /// <summary>The key.</summary>
    public WrittenColumn Key => Columns[0];
}
