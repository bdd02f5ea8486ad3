using Predictive.Decisions;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Evaluation.Comparing;

/// <summary>A look at a lead of the period: what was known then, and what each side made of it.</summary>
/// <param name="Snapshot">What was known.</param>
/// <param name="Likelihood">What the model said.</param>
/// <param name="Rules">What the rules said.</param>
/// <param name="Label">What became of the lead; null where the look's own horizon had not ended.</param>
/// <param name="Open">The look whose horizon had not ended; null for the others.</param>
internal sealed record SeenLook(
    Snapshot Snapshot, Likelihood Likelihood, RuleAnswer Rules, LabelledSnapshot? Label, OpenSnapshot? Open)
{
    /// <summary>When; the earliest moment there is without dates.</summary>
    public DateTime At => Snapshot.AsOf?.Instant ?? DateTime.MinValue;
}
