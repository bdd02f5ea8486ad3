namespace Predictive.Decisions;

/// <summary>How often something happened: at least so often, and less often than a limit.</summary>
/// <param name="AtLeast">The least count.</param>
/// <param name="Below">Counts below this; null for no such limit.</param>
public sealed record CountRange(int AtLeast, int? Below = null)
{
    /// <summary>Whether a count is in the range.</summary>
    public bool Covers(int count) => count >= AtLeast && !(count >= Below);
}
