namespace Predictive.Data;

/// <summary>How sure a guess is.</summary>
public enum Sureness
{
    /// <summary>Name and values agree.</summary>
    Sure,

    /// <summary>Most of the evidence says so.</summary>
    Likely,

    /// <summary>A person should check it.</summary>
    Guess,
}
