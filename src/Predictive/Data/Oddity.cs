namespace Predictive.Data;

/// <summary>Something in the tables that cannot be quite as it says; counted, and never fatal by itself.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="File">The table it was found in.</param>
/// <param name="Count">How often.</param>
public sealed record Oddity(OddityKind Kind, string File, long Count)
{
    /// <summary>What was counted, and what is done with it, in words that follow the count.</summary>
    public string Words => Kind switch
    {
        OddityKind.DuplicateId => "rows have the id of an earlier row; the first is kept",
        OddityKind.Orphan => "rows are about nobody that was read; they are rejected",
        OddityKind.NotScored =>
            "rows are about people who are not scored, such as contacts who never engaged; they are passed over",
        OddityKind.Unlinked => "opportunities are of nobody who is scored; they are no lead's outcome",
        OddityKind.Merged => "leads were merged into another, to whom their events and outcomes follow",
        OddityKind.Deleted => "leads were deleted; they count as leads that did not convert from then on",
        OddityKind.Purged =>
            "deleted leads are gone from the table of leads too, so that old months look better than they were",
        OddityKind.StageBackwards => "changes lead back to an earlier stage",
        OddityKind.ConvertedBeforeCreation => "leads converted before they were created; they give no snapshot",
        OddityKind.ClosedBeforeOpened =>
            "opportunities were closed before they were opened; their dates count as they stand",
    };
}
