namespace Predictive.Store.Reports;

/// <summary>What became of a lead.</summary>
public enum OutcomeKind
{
    /// <summary>Sales began to work it.</summary>
    Worked,

    /// <summary>An opportunity was opened, or the lead joined one.</summary>
    Opportunity,

    /// <summary>The opportunity was won.</summary>
    Won,

    /// <summary>The opportunity was lost.</summary>
    Lost,
}
