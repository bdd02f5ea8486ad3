namespace Predictive.Tables.Databases;

/// <summary>A column of a table that is there.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, as the database says it.</param>
/// <param name="MustBeGiven">Whether a row without it is refused.</param>
internal sealed record TargetColumn(string Name, string Type, bool MustBeGiven);

/// <summary>What a table that is there looks like.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="HasKey">Whether no two of its rows may have the same key.</param>
internal sealed record TargetShape(IReadOnlyList<TargetColumn> Columns, bool HasKey)
{
    /// <summary>Refuses a table that cannot take the rows.</summary>
    /// <exception cref="TableException">It says what is there and what is needed.</exception>
    public void Check(string shown, TargetDialect dialect)
    {
        var faults = FaultsFor(dialect).ToArray();
        if (faults.Length == 0)
            return;
        throw new TableException($"{shown} cannot take these rows: {string.Join("; ", faults)}. It has "
            + $"{string.Join(", ", Columns.Select(column => $"{column.Name} {column.Type}".TrimEnd()))}. Needed are "
            + $"{dialect.Definition}. Name another table; one that is not there is created.");
    }

    private IEnumerable<string> FaultsFor(TargetDialect dialect)
    {
        var table = dialect.Table;
        var missing = table.Columns.Where(column => Find(column) is null).Select(column => $"'{column.Name}'");
        if (missing.Any())
            yield return $"it has no column {string.Join(", ", missing)}";
        foreach (var column in table.Columns)
        {
            if (Find(column) is { } there && !dialect.Holds(column.Kind, there.Type))
                yield return $"'{column.Name}' is of the type {there.Type}, not {dialect.TypeOf(column.Kind)}";
        }

        foreach (var other in Columns.Where(one =>
            one.MustBeGiven && !table.Columns.Any(column => column.Name.Equals(one.Name, dialect.Names))))
        {
            yield return $"'{other.Name}' must not be empty, and nothing is known of it here";
        }

        if (!HasKey)
            yield return $"'{table.Key.Name}' is not its primary key, nor unique";

        TargetColumn? Find(WrittenColumn column) =>
            Columns.FirstOrDefault(one => one.Name.Equals(column.Name, dialect.Names));
    }
}
