using Predictive.Apps.Tests.Api;

namespace Predictive.Apps.Tests.Webhooks;

/// <summary>A clock that stands, from where the tiny funnel ends, until it is told to jump.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private long _ahead;

    public void Jump(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);

    public override DateTimeOffset GetUtcNow() => new(TinyFunnel.KnownOn.AddTicks(Interlocked.Read(ref _ahead)));
}
