namespace Predictive.Data.Drafting;

/// <summary>What a table probably says in the funnel.</summary>
/// <param name="Table">The table.</param>
/// <param name="Role">Its role.</param>
/// <param name="Sureness">How sure it is.</param>
/// <param name="Why">What it was guessed from.</param>
/// <param name="Columns">What its columns mean.</param>
internal sealed record TableGuess(
    TableProfile Table, TableRole Role, Sureness Sureness, string Why, IReadOnlyList<ColumnGuess> Columns)
{
    /// <summary>The type of its events, where no column tells it or sales did them.</summary>
    public string? EventType { get; init; }

    /// <summary>Further lines of the table in the funnel file, as a preset spells them.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Whether sales did its events.</summary>
    public bool BySales { get; init; }

    /// <summary>The column of this meaning; null where none was found.</summary>
    public ColumnProfile? Of(ColumnMeaning meaning) =>
        Columns.FirstOrDefault(column => column.Meaning == meaning)?.Column;

    /// <summary>Whether a column of this meaning was found.</summary>
    public bool Has(ColumnMeaning meaning) => Columns.Any(column => column.Meaning == meaning);
}
