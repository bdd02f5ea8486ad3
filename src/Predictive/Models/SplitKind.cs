namespace Predictive.Models;

/// <summary>By what the snapshots are put in order before they are split.</summary>
public enum SplitKind
{
    /// <summary>By as-of date: learn from the past, test on what came later.</summary>
    Time,

    /// <summary>By an order column that rises with time; no dates are known.</summary>
    Order,

    /// <summary>By chance, accounts kept together; nothing says what came first.</summary>
    Random,
}
