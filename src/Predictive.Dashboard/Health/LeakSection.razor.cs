using Microsoft.AspNetCore.Components;
using Predictive.Leakage;

namespace Predictive.Dashboard.Health;

/// <summary>What the leak check says of columns, each with its price and its evidence.</summary>
public sealed partial class LeakSection
{
    /// <summary>What it found.</summary>
    [Parameter, EditorRequired]
    public LeakReport Leaks { get; set; } = LeakReport.Empty;

    private IEnumerable<string> Notes =>
        Leaks.SplitGap is { } gap ? [.. Leaks.Notes, gap.Sentence] : Leaks.Notes;

    private string Words => Leaks.Findings.Count == 0
        ? "The leak check found no column to doubt."
        : "Left out: not used, since it says what became of the lead. Watch: used, but someone should ask how it is "
            + "filled. The price is the AUC with and without the column, measured inside the training part.";
}
