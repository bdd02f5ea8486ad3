using Predictive.Evaluation.Experiments;
using Predictive.Models;

namespace Predictive.Planning.Experiments;

/// <summary>
/// Who is in which arm: a stable hash of the account and a salt, so that an account is in the same arm for ever, on any
/// machine, whoever else is there.
/// </summary>
/// <param name="Salt">Makes this experiment's arms independent of any other's.</param>
/// <param name="ShareOfB">The share of accounts in arm B, above 0 and below 1.</param>
public sealed record Randomisation(string Salt, double ShareOfB)
{
    private readonly ulong _arms = StableHash.Of(Salt, 0);
    private readonly ulong _ties = StableHash.Of(Salt, 1);

    /// <summary>What is randomised: the account, or the lead itself where no account is known.</summary>
    public static string UnitOf(string? accountId, string leadId) =>
        accountId is null ? $"lead {leadId}" : $"account {accountId}";

    /// <summary>The arm of a unit.</summary>
    public Arm ArmOf(string unit) =>
        (StableHash.Of(unit, _arms) >> 11) * (1.0 / (1UL << 53)) < ShareOfB ? Arm.B : Arm.A;

    /// <summary>The place of a lead among others of its priority; says nothing of the lead.</summary>
    public ulong TieOf(string leadId) => StableHash.Of(leadId, _ties);
}
