namespace Predictive.Data.Reading;

/// <summary>Whom a row of a table is about.</summary>
/// <param name="Id">The id under which the person is scored: a lead's, or that of a contact who is no lead.</param>
/// <param name="IsMerged">Whether the row names a record that was merged into this one.</param>
/// <param name="KnownFrom">
/// When the merge was: before, nobody knew that the row is about this person. The end of time where nobody knows when.
/// </param>
internal readonly record struct Person(string Id, bool IsMerged = false, DateTime? KnownFrom = null)
{
    /// <summary>A small number of each id among the <see cref="People"/>.</summary>
    public int Number { get; init; }
}
