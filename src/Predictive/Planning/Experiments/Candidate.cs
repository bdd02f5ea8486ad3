using Predictive.Decisions;
using Predictive.Evaluation.Experiments;

namespace Predictive.Planning.Experiments;

/// <summary>A lead that may be handed over.</summary>
/// <param name="LeadId">The lead.</param>
/// <param name="Unit">Its account, or itself.</param>
/// <param name="Arm">Its arm.</param>
/// <param name="Verdict">What the arm's definition says of it.</param>
public readonly record struct Candidate(string LeadId, string Unit, Arm Arm, MqlVerdict Verdict);
