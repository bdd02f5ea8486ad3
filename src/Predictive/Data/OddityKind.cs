namespace Predictive.Data;

/// <summary>What is odd about rows of a table, and what was done with them.</summary>
public enum OddityKind
{
    /// <summary>An id that an earlier row has; the first is kept.</summary>
    DuplicateId,

    /// <summary>A row about nobody that was read; it is rejected.</summary>
    Orphan,

    /// <summary>A row about a person who is not scored, such as a contact who is no lead; it is passed over.</summary>
    NotScored,

    /// <summary>An opportunity of nobody who is scored; it is no outcome of a lead.</summary>
    Unlinked,

    /// <summary>A lead that was merged into another, whose events and outcomes follow to that one.</summary>
    Merged,

    /// <summary>A lead that was deleted; it counts as one that did not convert from then on.</summary>
    Deleted,

    /// <summary>A deleted lead that the table of leads no longer has: old months look better than they were.</summary>
    Purged,

    /// <summary>A change to an earlier stage; the last word counts.</summary>
    StageBackwards,

    /// <summary>A lead that converted before it was created; it gives no snapshot.</summary>
    ConvertedBeforeCreation,

    /// <summary>An opportunity that was closed before it was opened; both dates count as they stand.</summary>
    ClosedBeforeOpened,
}
