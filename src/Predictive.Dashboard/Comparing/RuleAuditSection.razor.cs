using Microsoft.AspNetCore.Components;
using Predictive.Registry;

namespace Predictive.Dashboard.Comparing;

/// <summary>Each scoring rule, held against what became of its leads.</summary>
public sealed partial class RuleAuditSection
{
    /// <summary>The audit.</summary>
    [Parameter, EditorRequired]
    public RuleAuditDocument Audit { get; set; } = null!;
}
