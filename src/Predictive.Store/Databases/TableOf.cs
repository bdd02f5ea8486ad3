namespace Predictive.Store.Databases;

/// <summary>A table, and what its columns hold of a row, so that many rows are added by one statement.</summary>
/// <param name="Name">The table.</param>
/// <param name="Key">The column that tells rows apart.</param>
/// <param name="Columns">The columns that are filled.</param>
internal sealed record TableOf<T>(string Name, string Key, params IReadOnlyList<ColumnOf<T>> Columns)
{
    /// <summary>The columns as a statement lists them.</summary>
    public string ColumnNames { get; } = string.Join(", ", Columns.Select(column => column.Name));
}

/// <summary>What a column holds of a row.</summary>
internal abstract record ColumnOf<T>(string Name);

/// <summary>A column of texts.</summary>
internal sealed record TextOf<T>(string Name, Func<T, string?> Of) : ColumnOf<T>(Name);

/// <summary>A column of numbers.</summary>
internal sealed record NumberOf<T>(string Name, Func<T, double> Of) : ColumnOf<T>(Name);
