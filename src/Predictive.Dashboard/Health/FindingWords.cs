using Predictive.Health;

namespace Predictive.Dashboard.Health;

/// <summary>What severities and verdicts are called, and the tones in which they stand.</summary>
internal static class FindingWords
{
    public static string Of(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Note => "Note",
        FindingSeverity.Careful => "Careful",
        FindingSeverity.No => "No",
    };

    public static string Tone(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Note => "note",
        FindingSeverity.Careful => "careful",
        FindingSeverity.No => "no",
    };

    public static string Of(HealthVerdict verdict) => verdict switch
    {
        HealthVerdict.Go => "Go",
        HealthVerdict.Careful => "Careful",
        HealthVerdict.No => "No",
    };

    public static string Tone(HealthVerdict verdict) => verdict switch
    {
        HealthVerdict.Go => "go",
        HealthVerdict.Careful => "careful",
        HealthVerdict.No => "no",
    };

    /// <summary>The sentence without the word that stands large beside it.</summary>
    public static string Sentence(HealthReport report)
    {
        var sentence = report.Sentence;
        var rest = sentence[(sentence.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return char.ToUpperInvariant(rest[0]) + rest[1..];
    }
}
