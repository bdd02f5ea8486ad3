using Predictive.Learning.Tuning;

namespace Predictive.Learning;

/// <summary>The one place where learners are found by name, and where a build puts in those of other engines.</summary>
public static class Learners
{
    private const string HowToBuildMLNet =
        "Build it in with -p:MLNet=true on a machine whose package registry serves Microsoft.ML.";

    private static readonly (string Name, string How)[] _known =
    [
        ("mlnet-fasttree", HowToBuildMLNet),
        ("mlnet-automl", "Build it in with -p:MLNet=true -p:MLNetAutoML=true on a machine whose package registry "
            + "serves Microsoft.ML.AutoML, or with -p:MLNet=true -p:MLNetReferencePath=DIR, a folder of assemblies."),
    ];

    private static readonly Lock _buildingIn = new();

    private static BuiltInLearners _builtIn = new([LearnerKind.Boosting, LearnerKind.Logistic]);

    /// <summary>The learners of this build, the default first.</summary>
    public static IReadOnlyList<ILearner> All => _builtIn.Learners;

    /// <summary>
    /// Known learners that this build does not hold: name, and one line that says how to build it in.
    /// </summary>
    public static IReadOnlyDictionary<string, string> NotBuiltIn => _known
        .Where(one => Find(one.Name) is null)
        .ToDictionary(
            one => one.Name,
            one => $"The learner '{one.Name}' is not in this build. {one.How}",
            StringComparer.Ordinal);

    /// <summary>The learners with their settings, in the order in which tuning prefers them.</summary>
    internal static IReadOnlyList<LearnerKind> Kinds => _builtIn.Kinds;

    /// <summary>The learner of this name, or null.</summary>
    public static ILearner? Find(string name) =>
        All.FirstOrDefault(learner => string.Equals(learner.Name, name, StringComparison.Ordinal));

    /// <summary>
    /// Puts a learner of another engine into this process, after those that are there; one that is there already stays.
    /// An app does it once, before anything asks which learners there are.
    /// </summary>
    /// <param name="kind">The learner with its settings.</param>
    public static void BuildIn(LearnerKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        lock (_buildingIn)
        {
            if (Find(kind.Name) is null) _builtIn = new BuiltInLearners([.. _builtIn.Kinds, kind]);
        }
    }

    private sealed class BuiltInLearners(LearnerKind[] kinds)
    {
        public IReadOnlyList<LearnerKind> Kinds { get; } = kinds;

        public IReadOnlyList<ILearner> Learners { get; } =
            [.. kinds.Select(kind => kind.Create(new Dictionary<string, double>(), threads: 0))];
    }
}
