using System.Globalization;
using Predictive.Data;
using Predictive.Data.Reading;
using Predictive.Decisions.Reading;

namespace Predictive.Decisions;

/// <summary>
/// Reads scoring rules (<c>rules.yaml</c>): a threshold and a list of rules on attributes and events at least.
/// <c>RULES.md</c> tells all that can stand there, and <c>rules.schema.json</c> helps an editor with it.
/// </summary>
public static class ScoringRulesFile
{
    /// <summary>Loads and checks the rules.</summary>
    /// <param name="path">The file.</param>
    /// <param name="attributes">The attributes that rules may ask about; null where they are not known.</param>
    /// <exception cref="BadInputException">It is missing or wrong; the message has file, line and column.</exception>
    public static ScoringRules Load(string path, IReadOnlyCollection<string>? attributes = null) =>
        Load(path, RuleVocabulary.Unknown with { Attributes = attributes });

    /// <summary>Loads and checks the rules.</summary>
    /// <param name="path">The file.</param>
    /// <param name="known">The names that rules may use.</param>
    /// <exception cref="BadInputException">It is missing or wrong; the message has file, line and column.</exception>
    public static ScoringRules Load(string path, RuleVocabulary known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return Read(YamlMap.Load(path, "scoring rules"), known);
    }

    /// <summary>Reads and checks rules that stand as a text; errors call it by its name.</summary>
    /// <exception cref="BadInputException">It is wrong; the message has name, line and column.</exception>
    public static ScoringRules Read(string text, string name, RuleVocabulary known)
    {
        ArgumentNullException.ThrowIfNull(known);
        using var reader = new StringReader(text);
        return Read(YamlMap.Read(reader, name, "scoring rules"), known);
    }

    private static ScoringRules Read(YamlMap book, RuleVocabulary known)
    {
        book.AllowOnly("scoring rules", RuleKeys.Book);
        if (!book.Has("versions"))
            return Book(book, known);
        if (book.Keys.FirstOrDefault(key => key != "versions") is { } other)
        {
            throw book.PlaceOfKey(other).Error(
                $"'{other}' stands beside 'versions:'; with versions, each has its own.");
        }

        var versions = new List<RuleVersion>();
        foreach (var map in book.Maps("versions"))
        {
            map.AllowOnly("a version of scoring rules", RuleKeys.Version);
            var version = new RuleVersion(Day(map, "from"), Day(map, "until"), Book(map, known));
            if (version.Until < version.From)
                throw map.Error("until", $"the version ends on {Text(version.Until)}, before it begins.");
            if (versions.Find(one => Overlap(one, version)) is { } earlier)
            {
                throw map.Place.Error($"the version {Span(version)} overlaps with that {Span(earlier)}; "
                    + "on each day one version at most is in force. Set 'until:' of the earlier one.");
            }

            versions.Add(version);
        }

        return versions.Count > 0
            ? ScoringRules.OfVersions(versions)
            : throw book.Error("versions", "'versions' has at least one version.");
    }

    private static ScoringRules Book(YamlMap book, RuleVocabulary known)
    {
        if (book.Has("threshold") == book.Has("mql") || !book.Has("rules"))
        {
            throw book.Place.Error("scoring rules have a 'threshold:' (the points of a rule MQL) and 'rules:'; "
                + "instead of a threshold, 'mql:' can ask for a grade as well.");
        }

        var conditions = new ConditionParser(known);
        var (sections, groups) = (new SectionParser(conditions), SectionParser.Groups(book));
        var parser = new RuleParser(conditions, groups);
        var rules = parser.All(book, "rules");
        var (matrix, steps) = (SectionParser.Matrix(book), sections.Steps(book));
        var read = new ScoringRules(Threshold(book), rules)
        {
            Bar = SectionParser.Bar(book, matrix, steps),
            Groups = groups,
            FitLimits = SectionParser.Limits(book, "fit"),
            EngagementLimits = SectionParser.Limits(book, "engagement"),
            TotalLimits = SectionParser.Limits(book, "total"),
            Inactivity = SectionParser.Inactivity(book),
            ResetsOnRecycle = book.Flag("resetOnRecycle"),
            Vetoes = sections.Vetoes(book),
            Matrix = matrix,
            Steps = steps,
        };
        if (ReachablePoints.Complaint(read) is { } complaint && !book.Has("profiles") && !book.Has("campaigns"))
            throw book.Error(book.Has("mql") ? "mql" : "threshold", complaint);
        var overrides = new OverrideParser(conditions, sections, parser, read);
        return read with { Profiles = overrides.Profiles(book), Campaigns = overrides.Campaigns(book) };
    }

    private static double Threshold(YamlMap book) => book.Number("threshold") is { } threshold ? threshold
        : book.Map("mql").Number("points")
            ?? throw book.Error("mql", "'mql' has 'points:'; 0 where the grade alone decides.");

    private static bool Overlap(RuleVersion one, RuleVersion other) =>
        !(one.Until < other.From) && !(other.Until < one.From);

    private static string Span(RuleVersion version) => (version.From, version.Until) switch
    {
        (null, null) => "of all time",
        (null, var until) => $"until {Text(until)}",
        (var from, null) => $"from {Text(from)}",
        var (from, until) => $"from {Text(from)} until {Text(until)}",
    };

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? Day(YamlMap map, string key) => map.Text(key) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw map.Error(key, $"'{key}' is '{text}'; allowed is a day such as 2025-03-31.");
}
