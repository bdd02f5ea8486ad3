using Predictive.Data;
using Predictive.Data.Reading;
using Predictive.Decisions.Policies.Reading;

namespace Predictive.Decisions.Policies;

/// <summary>
/// Reads an MQL policy (<c>policy.yaml</c>): a name and a cut at least. <c>POLICY.md</c> tells all that can stand
/// there, and <c>policy.schema.json</c> helps an editor with it.
/// </summary>
public static class MqlPolicyFile
{
    private const string What = "an MQL policy";

    /// <summary>Loads and checks a policy.</summary>
    /// <param name="path">The file.</param>
    /// <param name="known">The names that its conditions may use.</param>
    /// <exception cref="BadInputException">It is missing or wrong; the message has file, line and column.</exception>
    public static MqlPolicy Load(string path, RuleVocabulary known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return new PolicyParser(known).Policy(YamlMap.Load(path, What));
    }

    /// <summary>Reads and checks a policy that stands as a text; errors call it by its name.</summary>
    /// <exception cref="BadInputException">It is wrong; the message has name, line and column.</exception>
    public static MqlPolicy Read(string text, string name, RuleVocabulary known)
    {
        ArgumentNullException.ThrowIfNull(known);
        using var reader = new StringReader(text);
        return new PolicyParser(known).Policy(YamlMap.Read(reader, name, What));
    }
}
