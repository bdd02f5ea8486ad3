namespace Predictive.Data;

/// <summary>What the funnel file says about one table.</summary>
public sealed record FunnelTable
{
    /// <summary>What the table says in the funnel.</summary>
    public required TableRole Role { get; init; }

    /// <summary>Its file, relative to <see cref="FunnelFile.DataDirectory"/>.</summary>
    public required string File { get; init; }

    /// <summary>What stands between two fields; null guesses.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The type of all its events; where it has a type column too, the type is <c>this:that</c>.</summary>
    public string? EventType { get; init; }

    /// <summary>Whether its events are done by sales.</summary>
    public bool BySales { get; init; }

    /// <summary>Whether the rows stand in the order of time (leads without dates).</summary>
    public bool InTimeOrder { get; init; }

    /// <summary>The columns that the funnel file names.</summary>
    public required IReadOnlyList<FunnelColumn> Columns { get; init; }

    /// <summary>Where the funnel file says so.</summary>
    public FunnelPlace Place { get; init; }

    /// <summary>The columns of this meaning.</summary>
    public IEnumerable<FunnelColumn> Of(ColumnMeaning meaning) => Columns.Where(column => column.Meaning == meaning);

    /// <summary>Whether there is a column of this meaning.</summary>
    public bool Has(ColumnMeaning meaning) => Columns.Any(column => column.Meaning == meaning);
}
