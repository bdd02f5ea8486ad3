using Predictive.Evaluation.Experiments;

namespace Predictive.Planning.Experiments;

/// <summary>
/// A fair test of two MQL definitions, stated before it begins and never changed (<c>experiment.yaml</c>).
/// </summary>
public sealed record ExperimentPlan
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The funnel's name.</summary>
    public required string Funnel { get; init; }

    /// <summary>The model version whose cut or likelihoods are used, such as <c>leads@0003</c>.</summary>
    public required string Model { get; init; }

    /// <summary>The SHA-256 of that version's checksums.</summary>
    public required string ModelChecksum { get; init; }

    /// <summary>Leads created later than this (UTC) take part.</summary>
    public required DateTime Start { get; init; }

    /// <summary>The definition of arm A.</summary>
    public required ArmDefinition A { get; init; }

    /// <summary>The definition of arm B.</summary>
    public required ArmDefinition B { get; init; }

    /// <summary>Who is in which arm.</summary>
    public required Randomisation Randomisation { get; init; }

    /// <summary>How many leads arm A may hand over in a week.</summary>
    public required int CapacityOfA { get; init; }

    /// <summary>How many leads arm B may hand over in a week.</summary>
    public required int CapacityOfB { get; init; }

    /// <summary>From an account's first lead handed over on, those of so many days count.</summary>
    public required int WindowDays { get; init; }

    /// <summary>Within how many days of its handing over an outcome counts.</summary>
    public required int HorizonDays { get; init; }

    /// <summary>What is compared, per lead handed over.</summary>
    public required PrimaryOutcome Primary { get; init; }

    /// <summary>What was expected when it was planned.</summary>
    public required PlannedSize Size { get; init; }

    /// <summary>The definition of an arm.</summary>
    public ArmDefinition Of(Arm arm) => arm == Arm.A ? A : B;

    /// <summary>How many leads an arm may hand over in a week.</summary>
    public int CapacityOf(Arm arm) => arm == Arm.A ? CapacityOfA : CapacityOfB;

    /// <summary>The week of a moment, from 0 at the start.</summary>
    public int WeekOf(DateTime instant) => (int)Math.Floor((instant - Start).TotalDays / 7);

    /// <summary>How the result is tested: intervals narrowest at the planned number of accounts.</summary>
    public AlwaysValid Test() => new(Size.Accounts, Size.Level);
}
