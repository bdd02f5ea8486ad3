namespace Predictive.Models;

/// <summary>What training does with snapshots that are too young to have a label.</summary>
public enum ImmatureSnapshots
{
    /// <summary>They are left out, whether or not their lead has converted already.</summary>
    LeftOut,

    /// <summary>
    /// Those that converted count, and each of the others counts twice: as one that will convert, weighing as much as
    /// that is likely by now, and as one that will not.
    /// </summary>
    Weighted,
}
