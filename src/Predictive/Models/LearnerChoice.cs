using Predictive.Data;
using Predictive.Learning;
using Predictive.Learning.Averaging;
using Predictive.Learning.Tuning;

namespace Predictive.Models;

/// <summary>
/// Which learner, with which of its settings off their defaults; as a version, a journal and a settings file hold it.
/// </summary>
public sealed record LearnerChoice
{
    /// <summary>The learner's name; <c>average</c> for an average of several.</summary>
    public required string Learner { get; init; }

    /// <summary>The settings by name; those that are absent are at their defaults.</summary>
    public IReadOnlyDictionary<string, double> Settings { get; init; } = new Dictionary<string, double>();

    /// <summary>Whose margins an average is of, each counting the same; empty for any other learner.</summary>
    public IReadOnlyList<LearnerChoice> Members { get; init; } = [];

    /// <summary>The learner's name that leaves the choice to the rolling origins of the data.</summary>
    public const string Auto = "auto";

    /// <summary>The names that a learner can be chosen by.</summary>
    public static IReadOnlyList<string> Names => [.. Learners.All.Select(one => one.Name), Auto];

    /// <summary>Whether the data are to choose.</summary>
    public bool IsAuto => this is { Learner: Auto, Settings.Count: 0, Members.Count: 0 };

    /// <summary>The learners that can be tuned.</summary>
    public static IReadOnlyList<string> Tunable => SearchSpace.Tunable;

    /// <summary>A learner at its defaults.</summary>
    public static LearnerChoice Of(string learner) => new() { Learner = learner };

    /// <summary>Refuses a choice that there is not, before any work.</summary>
    /// <exception cref="BadInputException">
    /// There is no such learner or setting, a value is outside its limits, or this build does not hold the learner.
    /// </exception>
    public void Check()
    {
        if (!IsAuto)
        {
            Create();
        }
    }

    /// <summary>In one line, such as <c>boosting l2=10 maxLeaves=8</c>.</summary>
    public override string ToString() => AsSettings().ToString();

    internal static LearnerChoice Of(LearnerSettings settings) => new()
    {
        Learner = settings.Learner,
        Settings = settings.Values,
        Members = [.. settings.Members.Select(Of)],
    };

    internal LearnerSettings AsSettings() => Members.Count > 0
        ? LearnerSettings.AverageOf([.. Members.Select(member => member.AsSettings())])
        : LearnerSettings.Of(Learner, Settings);

    /// <summary>Makes the learner, with so many threads; 0 for as many as there are cores.</summary>
    internal ILearner Create(int threads = 0)
    {
        if (Members.Count == 0 && Learners.Find(Learner) is null)
        {
            throw UnknownLearner();
        }

        try
        {
            return Members.Count == 0 || (Learner == AveragedLearner.LearnerName && Settings.Count == 0)
                ? AsSettings().Create(threads)
                : throw new ArgumentException(
                    $"Only '{AveragedLearner.LearnerName}' has members, and no settings of its own; "
                    + $"'{Learner}' came with {Members.Count} members and {Settings.Count} settings.");
        }
        catch (ArgumentException wrong)
        {
            throw new BadInputException(wrong.Message, wrong);
        }
    }

    private BadInputException UnknownLearner()
    {
        return Learners.NotBuiltIn.TryGetValue(Learner, out var how)
            ? new BadInputException(how)
            : new BadInputException($"There is no learner '{Learner}'; allowed are {string.Join(", ", Names)}."
                + NearestName.Hint(Learner, Names));
    }
}
