namespace Predictive.Data.Reading;

/// <summary>Brings back the columns under <c>trust:</c> of which nobody knows when they became known.</summary>
internal static class TrustedColumns
{
    public static IReadOnlyList<FunnelTable> Mark(YamlMap root, IReadOnlyList<FunnelTable> tables)
    {
        var trusted = root.Words("trust") ?? [];
        var attributes = tables.SelectMany(table => table.Columns)
            .Where(column => ColumnRules.IsAttribute(column.Meaning)).ToArray();
        foreach (var name in trusted)
        {
            if (attributes.All(column => column.Name != name))
            {
                throw root.Error("trust", $"'{name}' is no attribute column named under 'tables:'."
                    + NearestName.Hint(name, attributes.Select(column => column.Name)));
            }
        }

        if (attributes.FirstOrDefault(column => column.Known == KnownWhen.Outcome
                && (column.Trusted || trusted.Contains(column.Name))) is { } outcome)
        {
            throw outcome.Place.Error($"'{outcome.Name}' is an outcome and can never be trusted as a feature.");
        }

        return [.. tables.Select(table => table with { Columns = [.. table.Columns.Select(Marked)] })];

        FunnelColumn Marked(FunnelColumn column) =>
            trusted.Contains(column.Name) && ColumnRules.IsAttribute(column.Meaning)
                ? column with { Trusted = true }
                : column;
    }
}
