using Predictive.Evaluation.Comparing;

namespace Predictive.Registry.Comparing;

/// <summary>The leads of a cell that sales worked, or those it did not.</summary>
/// <param name="Leads">Leads.</param>
/// <param name="Conversions">Conversions among them.</param>
/// <param name="ConversionRate">Share that converted.</param>
public sealed record CellPartDocument(int Leads, int Conversions, MetricDocument ConversionRate)
{
    internal static CellPartDocument? Of(CellReport? part) =>
        part is null ? null : new(part.Leads, part.Conversions, MetricDocument.Of(part.ConversionRate));
}
