namespace Predictive.Leakage;

/// <summary>The looks the leak check takes at a column.</summary>
public enum LeakEvidenceKind
{
    /// <summary>Filled for one outcome only.</summary>
    OneOutcomeOnly,

    /// <summary>Whether it is filled tells the outcome.</summary>
    MissingnessTellsOutcome,

    /// <summary>Alone it ranks leads implausibly well.</summary>
    SingleColumn,

    /// <summary>Some of its values have one outcome only.</summary>
    PureValues,

    /// <summary>It numbers the rows.</summary>
    IdOrRowOrder,

    /// <summary>It says the outcome in other words.</summary>
    CopyOfOutcome,

    /// <summary>It has the gaps of the existing score.</summary>
    PartOfScore,

    /// <summary>Its name stands on a list of fields that are filled afterwards.</summary>
    LeakName,

    /// <summary>It counts what happened up to a date that nobody knows.</summary>
    UndatedCounter,

    /// <summary>The field history says that it was written afterwards.</summary>
    FilledAfterwards,

    /// <summary>It fills, or changes, as leads age.</summary>
    FillsWithAge,

    /// <summary>Its dates lie after the as-of date.</summary>
    DatedAfterwards,

    /// <summary>Counting all events reproduces it, counting those up to the as-of date does not.</summary>
    Reconciled,

    /// <summary>It was made from outcomes that were not known yet.</summary>
    EncodesOutcomes,

    /// <summary>It is an existing score, or the grade of one.</summary>
    ExistingScore,
}
