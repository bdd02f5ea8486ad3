namespace Predictive.Learning.Explaining;

/// <summary>What does not depend on the row of the edge that leads to a node.</summary>
/// <param name="Parent">The node it comes from.</param>
/// <param name="Player">The column that is asked there.</param>
/// <param name="Above">The node of the last edge before it on the way that asked the same column; 0 for none.</param>
/// <param name="Absent">
/// The share of the training weight that went this way at all edges of the column so far: what the column counts where
/// it is absent.
/// </param>
internal readonly record struct ShapEdge(int Parent, int Player, int Above, double Absent);
