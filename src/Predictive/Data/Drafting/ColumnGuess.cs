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

    /// <summary>What the funnel file says of it, where a preset spells that; else null.</summary>
    public string? Spelled { get; init; }

    /// <summary>A word that is a missing value in this column only; null where there is none.</summary>
    public string? Missing => Meaning == ColumnMeaning.Number ? Column.MissingNumber : null;

    /// <summary>Whether it describes a lead by what was known when the lead was created.</summary>
    public bool IsStaticAttribute => Known == KnownWhen.Static && Reading.ColumnRules.IsAttribute(Meaning);

    /// <summary>The same, left out because nobody knows when its values became known.</summary>
    public ColumnGuess WithUnknownTime(string why) =>
        this with { Known = KnownWhen.Unknown, Sureness = Sureness.Likely, Why = why };

    /// <summary>The words of those that converted or were won.</summary>
    public IReadOnlyList<string> Positive { get; init; } = [];

    /// <summary>The words of those that did not, or were lost.</summary>
    public IReadOnlyList<string> Negative { get; init; } = [];
}
