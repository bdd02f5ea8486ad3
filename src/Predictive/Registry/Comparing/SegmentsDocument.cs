using Predictive.Evaluation.Comparing;

namespace Predictive.Registry.Comparing;

/// <summary>The comparison at equal volume within each channel, campaign or segment.</summary>
/// <param name="By">What the leads are told apart by: <c>channel</c>, <c>campaign</c> or an attribute's name.</param>
/// <param name="Groups">The groups, largest first.</param>
public sealed record SegmentsDocument(string By, IReadOnlyList<SegmentDocument> Groups)
{
    internal static SegmentsDocument Of(DimensionReport dimension) =>
        new(dimension.By, [.. dimension.Groups.Select(SegmentDocument.Of)]);
}
