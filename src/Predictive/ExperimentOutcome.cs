using Predictive.Data;
using Predictive.Planning.Experiments;

namespace Predictive;

/// <summary>Reads what an experiment says by the last moment that a funnel knows of.</summary>
public static class ExperimentOutcome
{
    /// <summary>Reads it.</summary>
    /// <exception cref="BadInputException">The funnel, or what was assigned, cannot be used.</exception>
    public static ExperimentResult Of(
        ExperimentFile experiment, AssignmentLog log, FunnelFile funnel, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(funnel);
        var read = FunnelRecordReader.Read(funnel, progress);
        progress?.Invoke("Comparing the arms on mature accounts");
        return ExperimentResult.Of(experiment.Plan, log, read.Records, funnel.Conversion);
    }
}
