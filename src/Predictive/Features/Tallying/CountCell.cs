namespace Predictive.Features.Tallying;

/// <summary>
/// A feature that is a mere count of events or of days: most are, and these are read without a call each.
/// </summary>
/// <param name="Feature">The feature's place.</param>
/// <param name="Line">The line of the tally.</param>
/// <param name="Window">The window.</param>
/// <param name="OfDays">Whether different days count, rather than events.</param>
internal readonly record struct CountCell(int Feature, int Line, TallyWindow Window, bool OfDays);
