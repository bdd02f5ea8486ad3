namespace Predictive.Store.Reports;

/// <summary>What was kept of a report; it is on the disk.</summary>
public sealed record ReportAnswer
{
    /// <summary>Leads that were new or changed.</summary>
    public int Leads { get; init; }

    /// <summary>Events that were new.</summary>
    public int Events { get; init; }

    /// <summary>Outcomes that were new.</summary>
    public int Outcomes { get; init; }

    /// <summary>Dispositions that were new.</summary>
    public int Dispositions { get; init; }

    /// <summary>Events, outcomes and dispositions whose ids were known already; they changed nothing.</summary>
    public int Known { get; init; }

    /// <summary>Leads that were erased, of whom nothing is taken in again.</summary>
    public IReadOnlyList<string> Erased { get; init; } = [];

    /// <summary>Whether this is the answer to the same request sent before; nothing was kept again.</summary>
    public bool IsRepeat { get; init; }
}
