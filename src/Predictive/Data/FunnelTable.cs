namespace Predictive.Data;

/// <summary>What the funnel file says about one table.</summary>
public sealed record FunnelTable
{
    /// <summary>What the table says in the funnel.</summary>
    public required TableRole Role { get; init; }

    /// <summary>
    /// Its file, relative to <see cref="FunnelFile.DataDirectory"/>; of a <see cref="Query"/> what messages call it.
    /// </summary>
    public required string File { get; init; }

    /// <summary>The query of a database whose answer the table is; null where it is a file.</summary>
    public TableQuery? Query { get; init; }

    /// <summary>What stands between two fields; null guesses.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Which of the file's rows play this role; all of them where there is none.</summary>
    public IReadOnlyList<RowFilter> Filters { get; init; } = [];

    /// <summary>The zone of its times without an offset; null for the funnel's.</summary>
    public TimeZoneInfo? TimeZone { get; init; }

    /// <summary>What its words for types of events are called in this funnel; others keep their own.</summary>
    public IReadOnlyDictionary<string, string> TypeNames { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether its contacts that engage, and are no leads yet, are people to score.</summary>
    public bool ScoresEngaged { get; init; }

    /// <summary>Whether leads of an opportunity's account stand in where it names nobody.</summary>
    public bool FallsBack { get; init; } = true;

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

    /// <summary>What the funnel file says of the column of this name in the table's header; null for nothing.</summary>
    public FunnelColumn? Named(string name) =>
        Columns.FirstOrDefault(column => column.In is null && column.Name == name);

    /// <summary>Whether there is a column of this meaning.</summary>
    public bool Has(ColumnMeaning meaning) => Columns.Any(column => column.Meaning == meaning);
}
