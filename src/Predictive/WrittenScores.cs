namespace Predictive;

/// <summary>
/// What another tool was last told of each lead: the document that <see cref="WrittenScoresFile"/> keeps.
/// </summary>
public sealed record WrittenScores
{
    /// <summary>The model's name; its versions may change.</summary>
    public string Model { get; init; } = "";

    /// <summary>The shape of the files.</summary>
    public string Format { get; init; } = "";

    /// <summary>As of when the leads were scored (UTC); null before the first run, and without dates.</summary>
    public DateTime? AsOf { get; init; }

    /// <summary>The SHA-256 of the last file that had news, in hexadecimal digits; null before the first.</summary>
    public string? LastFile { get; init; }

    /// <summary>
    /// The leads of a file that a run was about to put in place: until that run ends nobody knows whether the tool was
    /// told, so they are news whatever they are.
    /// </summary>
    public IReadOnlyCollection<string> Unsure { get; init; } = [];

    /// <summary>What was last written, by lead.</summary>
    public required IReadOnlyDictionary<string, WrittenScore> Leads { get; init; }
}
