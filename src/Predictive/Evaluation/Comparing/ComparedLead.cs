namespace Predictive.Evaluation.Comparing;

/// <summary>
/// A lead of a comparison, counted once: its looks, and one outcome that is the same for both sides, whoever calls it
/// and whenever: whether it converted within the horizon after its first look. Looks after the conversion are none, so
/// that a call always comes before it; a call late in the horizon wins nothing by being late.
/// </summary>
public sealed record ComparedLead
{
    /// <summary>The lead's id.</summary>
    public required string Id { get; init; }

    /// <summary>What moves together in every interval: the account, or the lead itself.</summary>
    public required string Account { get; init; }

    /// <summary>Its looks within the horizon after the first, ascending, at least one.</summary>
    public required IReadOnlyList<LeadLook> Looks { get; init; }

    /// <summary>Whether it converted.</summary>
    public required bool Converted { get; init; }

    /// <summary>When it did, as <see cref="LeadLook.Day"/>; NaN where it did not, or without dates.</summary>
    public double ConvertedDay { get; init; } = double.NaN;

    /// <summary>Whether sales worked it before its horizon ended; null where nobody knows.</summary>
    public bool? Worked { get; init; }

    /// <summary>Whether it asked to be called, by the horizon's end or its conversion.</summary>
    public bool IsHandRaiser { get; init; }

    /// <summary>Its group in each of <see cref="ComparedFunnel.Dimensions"/>; null where that is not known.</summary>
    public IReadOnlyList<string?> Groups { get; init; } = [];

    /// <summary>Its opportunities opened within the horizon, each shared among the leads that it belongs to.</summary>
    public double Opportunities { get; init; }

    /// <summary>Its share of their amounts.</summary>
    public double Pipeline { get; init; }

    /// <summary>Its share of the amounts of those that were won by the known-on date.</summary>
    public double WonRevenue { get; init; }

    /// <summary>Its share of what its campaign cost.</summary>
    public double Spend { get; init; }

    /// <summary>The highest likelihood it reached.</summary>
    internal double BestLikelihood => Looks.Max(look => look.Likelihood);
}
