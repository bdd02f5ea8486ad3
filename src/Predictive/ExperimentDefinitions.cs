using Predictive.Data;
using Predictive.Decisions;
using Predictive.Decisions.Policies;
using Predictive.Planning.Experiments;
using Predictive.Registry;

namespace Predictive;

/// <summary>Finds the definition that a word means, and shows that it is still the one that was planned.</summary>
/// <param name="Version">The model version.</param>
/// <param name="Funnel">The funnel, whose rules are meant by <c>rules</c>.</param>
/// <param name="Vocabulary">The names that rules may use; nothing is checked where it is unknown.</param>
/// <param name="Folder">The plan's folder, from where the paths of policies are told.</param>
internal sealed record ExperimentDefinitions(
    ModelVersion Version, FunnelFile Funnel, RuleVocabulary Vocabulary, string Folder)
{
    /// <summary>The folder of a plan.</summary>
    public static string FolderOf(string plan) => Path.GetDirectoryName(Path.GetFullPath(plan))!;

    /// <summary>The SHA-256 of a version: of the checksums of all its files.</summary>
    public static string ChecksumOf(ModelVersion version) =>
        ExperimentFile.ChecksumOf(File.ReadAllBytes(Path.Combine(version.Folder, VersionFiles.Checksums)));

    /// <summary>The definition, with the checksum of what it is today.</summary>
    /// <exception cref="BadInputException">There is no such definition.</exception>
    public (ArmDefinition Named, MqlDefinition Definition) Of(string words) => words switch
    {
        ArmDefinition.Model => (
            new ArmDefinition(words, ChecksumOf(Version)), new ModelDefinition(Version.Model, Version.Cut)),
        ArmDefinition.Rules => OfRules(words),
        _ when File.Exists(Path.Combine(Folder, words)) => OfPolicy(words, Path.Combine(Folder, words)),
        _ => throw new BadInputException(
            $"'{words}' is no definition; allowed are rules, model and the path of a policy file."
            + NearestName.Hint(words, [ArmDefinition.Rules, ArmDefinition.Model])),
    };

    /// <summary>The definition of an arm, if it is still the one that was planned.</summary>
    /// <exception cref="BadInputException">It is another one by now.</exception>
    public MqlDefinition Planned(ArmDefinition planned)
    {
        var (today, definition) = Of(planned.Words);
        return today == planned
            ? definition
            : throw new BadInputException($"The definition '{planned.Words}' has changed since the experiment was "
                + $"planned (its checksum is {today.Checksum}, and was {ShownText.Of(planned.Checksum)}). An "
                + "experiment tests what was planned: restore the definition, or plan anew.");
    }

    private (ArmDefinition Named, MqlDefinition Definition) OfRules(string words)
    {
        if (Funnel.RulesPath is not { } path)
        {
            throw new BadInputException(
                $"{Funnel.Path} names no scoring rules ('rules: rules.yaml'), so 'rules' is no definition here.");
        }

        var rules = ScoringRulesFile.Load(path, Vocabulary);
        var checksum = ExperimentFile.ChecksumOf(File.ReadAllBytes(path));
        return (new ArmDefinition(words, checksum), new RulesDefinition(rules));
    }

    private (ArmDefinition Named, MqlDefinition Definition) OfPolicy(string words, string path)
    {
        var policy = MqlPolicyFile.Load(path, Vocabulary);
        policy.CheckIsFor(Version.Name.ToString(), Version.Card.Conversion, Version.Card.HorizonDays);
        var checksum = ExperimentFile.ChecksumOf(File.ReadAllBytes(path));
        return (new ArmDefinition(words, checksum), new PolicyDefinition(policy, Version.Model));
    }
}
