using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Predictive.Data;
using static System.FormattableString;

namespace Predictive.Decisions.Import;

/// <summary>
/// Turns a HubSpot score (its lead scoring API, versions 2026-09-beta and 2027-03-beta) into scoring rules. The API's
/// pages tell of groups, limits and points; what a rule asks about is read where it is given as a <c>filterBranch</c>,
/// in the shape of HubSpot's lists. Whatever cannot be carried over is said in words and left out.
/// </summary>
public static class RuleImport
{
    /// <summary>The threshold where neither the caller nor the points a lead can reach say another.</summary>
    public const double UsualThreshold = 100;

    /// <summary>Reads a score and writes rules.</summary>
    /// <param name="json">The score's JSON.</param>
    /// <param name="name">What errors call it, such as its file.</param>
    /// <param name="threshold">
    /// The points of a rule MQL, which a HubSpot score does not tell; null for the usual, or the most a lead can have.
    /// </param>
    /// <exception cref="BadInputException">
    /// It is no HubSpot score, none of its rules can be carried over, or nobody can reach the threshold.
    /// </exception>
    public static ImportedRules FromHubSpot(string json, string name, double? threshold = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        var score = new HubSpotScore(Parsed(json, name), name);
        var (rules, notes) = (new StringBuilder(), new List<string>());
        var carried = score.WriteRules(rules, notes);
        if (carried == 0)
        {
            throw new BadInputException($"{name}: none of its rules says in a 'filterBranch' what it asks about, so "
                + $"nothing can be carried over. {string.Join(" ", notes.Take(3))}");
        }

        var least = threshold ?? Reachable(score, rules, name);
        if (threshold is null)
        {
            notes.Add(Invariant($"A HubSpot score has no threshold; {least} was written. Give the points from which ")
                + "you call a lead an MQL.");
        }

        var text = Text(score, least, rules, notes);
        ScoringRulesFile.Read(text, name, RuleVocabulary.Unknown);
        return new ImportedRules(text, carried, notes);
    }

    private static double Reachable(HubSpotScore score, StringBuilder rules, string name)
    {
        var read = ScoringRulesFile.Read(Text(score, double.MinValue, rules, []), name, RuleVocabulary.Unknown);
        return Math.Min(UsualThreshold, Reading.ReachablePoints.Most(read));
    }

    private static string Text(HubSpotScore score, double threshold, StringBuilder rules, IReadOnlyList<string> notes)
    {
        var text = new StringBuilder("# Scoring rules carried over from the HubSpot score ")
            .Append(YamlText.Of(score.Name)).Append(".\n");
        foreach (var note in notes)
            text.Append("# Look at this: ").Append(note.ReplaceLineEndings(" ")).Append('\n');
        text.Append("threshold: ").Append(threshold.ToString(CultureInfo.InvariantCulture)).Append('\n');
        score.WriteLimits(text);
        return text.Append("rules:\n").Append(rules).ToString();
    }

    private static JsonObject Parsed(string json, string name)
    {
        try
        {
            var root = JsonNode.Parse(json) as JsonObject;
            return root?["groupConfigs"] is JsonArray ? root : throw new BadInputException(
                $"{name}: this is no HubSpot score: an object with 'name' and 'groupConfigs', a list. "
                + "Give what GET /marketing/lead-scoring/.../scores/{scoreId} answers.");
        }
        catch (JsonException e)
        {
            throw new BadInputException(
                $"{name}:{e.LineNumber + 1}:{e.BytePositionInLine + 1}: this is not JSON: "
                + e.Message.ReplaceLineEndings(" "), e);
        }
    }
}
