namespace Predictive.Evaluation.Comparing;

/// <summary>A choice of predicted MQLs beside a choice of rule MQLs.</summary>
/// <param name="Words">How they were chosen, in a sentence.</param>
/// <param name="Predicted">The predicted MQLs.</param>
/// <param name="Rules">The rule MQLs.</param>
/// <param name="Members">The leads among whom; null for all.</param>
public sealed record MqlPair(string Words, CalledLeads Predicted, CalledLeads Rules, bool[]? Members = null)
{
    /// <summary>How many cells there are.</summary>
    internal const int Cells = 4;

    /// <summary>Whether a lead is one of those compared.</summary>
    public bool Has(int lead) => Members is null || Members[lead];

    /// <summary>The cell of a lead: 0 both, 1 only predicted, 2 only the rules, 3 neither.</summary>
    internal int CellOf(int lead) => (Predicted.Holds(lead) ? 0 : 2) + (Rules.Holds(lead) ? 0 : 1);

    /// <summary>Whether a cell holds predicted MQLs.</summary>
    internal static bool IsPredicted(int cell) => cell is 0 or 1;

    /// <summary>Whether a cell holds rule MQLs.</summary>
    internal static bool IsRules(int cell) => cell is 0 or 2;
}
