namespace Predictive.Client.Reports;

/// <summary>What was kept of a report; it is on the disk.</summary>
/// <param name="Leads">Leads that were new or changed.</param>
/// <param name="Events">Events that were new.</param>
/// <param name="Outcomes">Outcomes that were new.</param>
/// <param name="Dispositions">Dispositions that were new.</param>
/// <param name="Known">What was known already, by its id, and changed nothing.</param>
/// <param name="Erased">Leads that were erased, of whom nothing is taken in again.</param>
/// <param name="IsRepeat">Whether this answers a request that was sent before; nothing was kept again.</param>
public sealed record ReportAnswer(
    int Leads, int Events, int Outcomes, int Dispositions, int Known, IReadOnlyList<string> Erased, bool IsRepeat);
