using Predictive.Evaluation.Comparing;

namespace Predictive.Registry.Comparing;

/// <summary>One of the four cells.</summary>
/// <param name="Leads">Leads in it.</param>
/// <param name="Conversions">Conversions in it.</param>
/// <param name="ConversionRate">Share that converted.</param>
/// <param name="Worked">Those that sales worked; null where nobody knows.</param>
/// <param name="NotWorked">Those that sales did not work; null where nobody knows.</param>
public sealed record CellDocument(
    int Leads, int Conversions, MetricDocument ConversionRate, CellPartDocument? Worked = null,
    CellPartDocument? NotWorked = null)
{
    internal static CellDocument Of(CellReport cell) => new(
        cell.Leads, cell.Conversions, MetricDocument.Of(cell.ConversionRate), CellPartDocument.Of(cell.Worked),
        CellPartDocument.Of(cell.NotWorked));
}
