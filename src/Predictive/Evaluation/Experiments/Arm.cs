namespace Predictive.Evaluation.Experiments;

/// <summary>One of the two sides of an experiment.</summary>
public enum Arm
{
    /// <summary>The first definition, usually today's.</summary>
    A,

    /// <summary>The second definition, usually the new one.</summary>
    B,
}
