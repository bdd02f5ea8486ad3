using Predictive.Snapshots;

namespace Predictive.Decisions;

/// <summary>One way to say which leads are MQLs, and which of them first.</summary>
public abstract class MqlDefinition
{
    /// <summary>What it says of a lead as of the snapshot's date.</summary>
    public abstract MqlVerdict Of(Snapshot snapshot);
}
