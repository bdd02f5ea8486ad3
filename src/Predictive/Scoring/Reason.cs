namespace Predictive.Scoring;

/// <summary>Why a likelihood is what it is: one source's part of the difference to the average lead.</summary>
/// <param name="Code">The feature that speaks for its source, stable within a catalogue.</param>
/// <param name="Words">The same for people, such as "3 'pricing_page' events so far".</param>
/// <param name="Points">
/// What it adds to the likelihood, in points of likelihood from -1 to 1; all reasons add up.
/// </param>
public sealed record Reason(string Code, string Words, double Points);
