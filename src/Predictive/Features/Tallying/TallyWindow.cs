namespace Predictive.Features.Tallying;

/// <summary>A window before the as-of date that a plan counts over.</summary>
/// <param name="ticks">How far it reaches back; all time is the largest number.</param>
internal sealed class TallyWindow(long ticks)
{
    public long Ticks { get; } = ticks;

    /// <summary>The last of the parts of time that it is made of; known once all features have asked.</summary>
    public int LastPart { get; set; }
}
