namespace Predictive.Data;

/// <summary>One line of the history of an existing score: a lead's points became so many.</summary>
/// <param name="LeadId">Of which lead.</param>
/// <param name="Score">Which score; the points of several are summed.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Points">The points from then on.</param>
public sealed record PointsChange(string LeadId, string Score, DateTime At, double Points);
