using Predictive.Planning.Experiments;

namespace Predictive.Tests.Planning.Experiments;

/// <summary>A plan for tests, and its file.</summary>
internal static class SomeExperiment
{
    public static readonly DateTime Start = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static ExperimentPlan Plan { get; } = new()
    {
        Name = "rules or \"model\"",
        Funnel = "some",
        Model = "some@0001",
        ModelChecksum = new string('c', 64),
        Start = Start,
        A = new ArmDefinition("rules", new string('a', 64)),
        B = new ArmDefinition("model", new string('b', 64)),
        Randomisation = new Randomisation("some salt", 0.5),
        CapacityOfA = 5,
        CapacityOfB = 5,
        WindowDays = 28,
        HorizonDays = 90,
        Primary = PrimaryOutcome.Opportunities,
        Size = new PlannedSize
        {
            Baseline = 0.15,
            Effect = 0.05,
            Power = 0.8,
            Level = 0.05,
            MeanSize = 1.3,
            SizeVariation = 0.6,
            Correlation = 0.1,
            DesignEffect = 1.08,
            Accounts = 1_000,
            AccountsReadOnce = 523,
            AccountsPerWeek = 17.5,
            Weeks = 58,
        },
    };

    public static ExperimentFile File { get; } = new("experiment.yaml", Plan, "0123456789abcdef");
}
