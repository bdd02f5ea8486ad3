namespace Predictive.Learning.Predicting;

/// <summary>
/// The question of a node, asked of a signed byte: the row goes right where <c>code ^ Flip</c> is above
/// <c>Limit</c>.
/// </summary>
/// <remarks>
/// A number is never flipped: its code counts the thresholds below it. A level is flipped by its own code, so that
/// it alone becomes 0, all others positive, and a missing value that goes left (-128) negative.
/// </remarks>
/// <param name="Slot">Which of the row's codes is asked.</param>
/// <param name="Flip">The bits turned over before comparing; 0 for a number.</param>
/// <param name="Limit">The largest that goes left.</param>
internal readonly record struct CodedQuestion(ushort Slot, sbyte Flip, sbyte Limit);
