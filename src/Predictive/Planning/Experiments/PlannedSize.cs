namespace Predictive.Planning.Experiments;

/// <summary>How large an experiment has to be, and what that was computed from.</summary>
public sealed record PlannedSize
{
    /// <summary>The outcome per lead handed over in arm A that the funnel's history shows.</summary>
    public required double Baseline { get; init; }

    /// <summary>The difference that is to be seen, in units of the outcome.</summary>
    public required double Effect { get; init; }

    /// <summary>How likely a difference of that size is seen by the planned number of accounts.</summary>
    public required double Power { get; init; }

    /// <summary>The chance of ever claiming a difference that is none.</summary>
    public required double Level { get; init; }

    /// <summary>Leads handed over per account.</summary>
    public required double MeanSize { get; init; }

    /// <summary>The standard deviation of leads handed over per account, over their mean.</summary>
    public required double SizeVariation { get; init; }

    /// <summary>The intraclass correlation of outcomes within accounts.</summary>
    public required double Correlation { get; init; }

    /// <summary>By how much the variance is that of independent leads.</summary>
    public required double DesignEffect { get; init; }

    /// <summary>Accounts with a lead handed over, in both arms, when one reads every week.</summary>
    public required int Accounts { get; init; }

    /// <summary>The same if one read once, at the end.</summary>
    public required int AccountsReadOnce { get; init; }

    /// <summary>How many such accounts this funnel brings in a week.</summary>
    public required double AccountsPerWeek { get; init; }

    /// <summary>Weeks until so many accounts have come.</summary>
    public required int Weeks { get; init; }
}
