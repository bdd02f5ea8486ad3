using Predictive.Decisions;
using Predictive.Evaluation.Experiments;

namespace Predictive.Planning.Experiments;

/// <summary>One line of the assignment log: what became of a lead on a date.</summary>
/// <param name="AsOf">The date (UTC).</param>
/// <param name="LeadId">The lead.</param>
/// <param name="Unit">Its account, or itself: what was randomised.</param>
/// <param name="Arm">The arm.</param>
/// <param name="Kind">What the arm's definition said.</param>
/// <param name="Rank">Its place among the arm's MQLs that day, from 1; null for others.</param>
/// <param name="HandedOver">Whether sales got it.</param>
public sealed record AssignedLead(
    DateTime AsOf, string LeadId, string Unit, Arm Arm, VerdictKind Kind, int? Rank, bool HandedOver);
