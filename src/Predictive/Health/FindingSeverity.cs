namespace Predictive.Health;

/// <summary>How much a finding weighs, from least to most.</summary>
public enum FindingSeverity
{
    /// <summary>Good to know; nothing has to be done.</summary>
    Note,

    /// <summary>Training is possible, and its figures need this beside them.</summary>
    Careful,

    /// <summary>Training would learn something that is not true, or nothing.</summary>
    No,
}
