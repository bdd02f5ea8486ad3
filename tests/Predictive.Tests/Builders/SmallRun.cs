namespace Predictive.Tests.Builders;

/// <summary>One training run on a small folder, for all tests that only need some version to register.</summary>
internal static class SmallRun
{
    private static readonly SmallFunnelFolder _folder = new(SmallFunnel.Records(seed: 2, leads: 600));

    /// <summary>A time before any file of a test was written, so that none of them looks abandoned.</summary>
    public static DateTime Now { get; } = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    public static TrainingRun Trained { get; } = TrainingRun.On(_folder.File, new TrainingRunOptions());
}
