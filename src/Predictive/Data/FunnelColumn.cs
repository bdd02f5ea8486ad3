namespace Predictive.Data;

/// <summary>What the funnel file says about one column.</summary>
public sealed record FunnelColumn
{
    /// <summary>The column's name in the table's header.</summary>
    public required string Name { get; init; }

    /// <summary>What it means.</summary>
    public required ColumnMeaning Meaning { get; init; }

    /// <summary>When its values became known.</summary>
    public KnownWhen Known { get; init; } = KnownWhen.Static;

    /// <summary>Whether the funnel file vouches for a column of which nobody knows when it became known.</summary>
    public bool Trusted { get; init; }

    /// <summary>How its dates are written (.NET's letters, such as <c>dd/MM/yyyy</c>); null for ISO 8601.</summary>
    public string? DateFormat { get; init; }

    /// <summary>The zone of its times without an offset; null for its table's.</summary>
    public TimeZoneInfo? TimeZone { get; init; }

    /// <summary>Whether only the day of its dates counts, whatever time is written beside it.</summary>
    public bool WholeDays { get; init; }

    /// <summary>The column whose cells are JSON objects with a field of this name; null for one of its own.</summary>
    public string? In { get; init; }

    /// <summary>The words of a stage, the first step first.</summary>
    public IReadOnlyList<string> Stages { get; init; } = [];

    /// <summary>Words that are missing values in this column only.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Outcome words of those that converted or were won; null for the usual ones.</summary>
    public IReadOnlyList<string>? Positive { get; init; }

    /// <summary>Outcome words of those that did not convert or were lost; null for the usual ones.</summary>
    public IReadOnlyList<string>? Negative { get; init; }

    /// <summary>Where the funnel file says so.</summary>
    public FunnelPlace Place { get; init; }
}
