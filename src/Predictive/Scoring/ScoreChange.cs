namespace Predictive.Scoring;

/// <summary>How the score of a lead changed between two dates, and why.</summary>
/// <param name="Earlier">The score as of the earlier date.</param>
/// <param name="Later">The score as of the later date.</param>
/// <param name="Reasons">
/// What changed, largest first; the earlier likelihood + their points = the later one, to 1e-6.
/// </param>
public sealed record ScoreChange(LeadScore Earlier, LeadScore Later, IReadOnlyList<ChangedReason> Reasons);

/// <summary>Why a likelihood changed: one source's part of the difference.</summary>
/// <param name="Code">The feature that speaks for its source, stable within a catalogue.</param>
/// <param name="Was">What it said as of the earlier date, in words.</param>
/// <param name="Now">What it says as of the later date, in words; the same where only the time passed.</param>
/// <param name="Points">What its change adds to the likelihood, from -1 to 1.</param>
public sealed record ChangedReason(string Code, string Was, string Now, double Points);
