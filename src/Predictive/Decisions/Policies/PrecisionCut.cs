using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Decisions.Policies;

/// <summary>
/// A cut above which at least a share of the MQLs convert, as far as leads that were not learned from can promise it.
/// </summary>
/// <param name="Target">The share that is to convert.</param>
/// <param name="AtLeast">The least likelihood of an MQL, which was found for that.</param>
public sealed record PrecisionCut(double Target, Likelihood AtLeast) : PolicyCut
{
    /// <inheritdoc/>
    public override double Least => AtLeast.Value;

    internal override string Words(Snapshot snapshot, Likelihood likelihood, double least) =>
        $"{base.Words(snapshot, likelihood, least)}, above which {Percent(Target)} or more convert";
}
