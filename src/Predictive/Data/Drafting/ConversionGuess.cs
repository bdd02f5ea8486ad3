namespace Predictive.Data.Drafting;

/// <summary>The conversion that a funnel's tables can tell.</summary>
/// <param name="Stage">The conversion.</param>
/// <param name="Why">What it was guessed from, and what else would do.</param>
internal sealed record ConversionGuess(ConversionStage Stage, string Why);
