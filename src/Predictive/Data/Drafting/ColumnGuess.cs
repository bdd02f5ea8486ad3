namespace Predictive.Data.Drafting;

/// <summary>What a column probably means.</summary>
/// <param name="Column">The column.</param>
/// <param name="Meaning">Its meaning.</param>
/// <param name="Sureness">How sure it is.</param>
/// <param name="Why">What it was guessed from.</param>
internal sealed record ColumnGuess(ColumnProfile Column, ColumnMeaning Meaning, Sureness Sureness, string Why)
{
    /// <summary>When its values became known.</summary>
    public KnownWhen Known { get; init; } = KnownWhen.Static;

    /// <summary>The words of those that converted or were won.</summary>
    public IReadOnlyList<string> Positive { get; init; } = [];

    /// <summary>The words of those that did not, or were lost.</summary>
    public IReadOnlyList<string> Negative { get; init; } = [];
}
