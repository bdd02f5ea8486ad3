namespace Predictive.Evaluation.Treatment;

/// <summary>
/// The gain of predicted over rule MQLs, parted from whom sales happened to work. Whom past rules chose was worked
/// more often, and work makes leads convert; so what was observed flatters the rules. All three ways of counting look
/// at the same rows and the same conversions, so that only the treatment sets them apart.
/// </summary>
public sealed record TreatmentReport
{
    /// <summary>The days after the as-of date in which a lead is worked or not.</summary>
    public required WorkWindow Window { get; init; }

    /// <summary>What the rows are called.</summary>
    public required string Unit { get; init; }

    /// <summary>How many rows were compared.</summary>
    public required int Rows { get; init; }

    /// <summary>How many of them were worked within the window.</summary>
    public required int Worked { get; init; }

    /// <summary>How many were not, and were still open when it ended.</summary>
    public required int NotWorked { get; init; }

    /// <summary>The predicted MQLs among them.</summary>
    public required CalledMqls Predicted { get; init; }

    /// <summary>The rule MQLs among them.</summary>
    public required CalledMqls Rules { get; init; }

    /// <summary>Conversion whether worked or not.</summary>
    public required TreatmentGain AsObserved { get; init; }

    /// <summary>Conversion of the MQLs that were worked, which are no fair sample of them.</summary>
    public required TreatmentGain AmongWorked { get; init; }

    /// <summary>
    /// Conversion had sales worked all of them within the window; unsaid where that is not identifiable.
    /// </summary>
    public required TreatmentGain ExpectedIfWorked { get; init; }

    /// <summary>Where worked leads speak for the MQLs; null where nobody knows who was worked.</summary>
    public required Overlap? Overlap { get; init; }

    /// <summary>What the estimate looked at, beside the likelihood.</summary>
    public required IReadOnlyList<string> Covariates { get; init; }

    /// <summary>Whether it can be said what work would have made of the MQLs.</summary>
    public bool IsIdentifiable => ExpectedIfWorked.Difference.IsSaid;

    /// <summary>What was found, in a sentence.</summary>
    public string Sentence => TreatmentWords.Sentence(this);

    /// <summary>What worked and converted mean here.</summary>
    public string Definition => TreatmentWords.Definition(this);

    /// <summary>What must hold for the expected conversion to be right.</summary>
    public string Assumption => TreatmentWords.Assumption(this);
}
