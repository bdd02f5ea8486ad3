using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Decisions;

/// <summary>A model with its cut: predicted MQLs, by likelihood.</summary>
public sealed class ModelDefinition(LeadModel model, MqlCut cut) : MqlDefinition
{
    /// <inheritdoc/>
    public override MqlVerdict Of(Snapshot snapshot)
    {
        var likelihood = model.LikelihoodOf(snapshot);
        return new MqlVerdict(cut.Accepts(likelihood) ? VerdictKind.Mql : VerdictKind.NotMql, likelihood.Value);
    }
}
