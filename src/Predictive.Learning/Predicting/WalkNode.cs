namespace Predictive.Learning.Predicting;

/// <summary>
/// A node of a tree whose nodes stand in the order of a walk that goes left first, so that the left child is the next
/// one. A leaf leads back to itself, so that all walks through a tree can take the same number of steps.
/// </summary>
/// <param name="Slot">Which of the row's codes is asked.</param>
/// <param name="Flip">The bits of the code turned over before comparing.</param>
/// <param name="Limit">The largest that goes left; below any code for a leaf.</param>
/// <param name="Further">How much further away than the left child the right one is; -1 for a leaf.</param>
internal readonly record struct WalkNode(ushort Slot, short Flip, short Limit, short Further)
{
    /// <summary>A leaf: it sends every code right, and right is where it stands.</summary>
    public static WalkNode Leaf { get; } = new(0, 0, short.MinValue, -1);
}
