namespace Predictive.Data;

/// <summary>One thing that a draft of a funnel file guessed.</summary>
/// <param name="File">The table's file; empty for what concerns the whole funnel.</param>
/// <param name="Column">The column; null for what concerns the whole table.</param>
/// <param name="Guessed">What was guessed, as the funnel file spells it.</param>
/// <param name="Sureness">How sure it is.</param>
/// <param name="Why">What it was guessed from.</param>
public sealed record FunnelGuess(string File, string? Column, string Guessed, Sureness Sureness, string Why)
{
    /// <summary>How sure it is, in words.</summary>
    public string SurenessWords => Sureness switch
    {
        Sureness.Sure => "sure",
        Sureness.Likely => "likely",
        Sureness.Guess => "guess - please check",
    };
}
