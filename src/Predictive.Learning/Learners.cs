using Predictive.Learning.Boosting;
using Predictive.Learning.Linear;

namespace Predictive.Learning;

/// <summary>The one place where learners are found by name.</summary>
public static class Learners
{
    /// <summary>The learners of this build, the default first.</summary>
    public static IReadOnlyList<ILearner> All { get; } = [new BoostingLearner(), new LogisticLearner()];

    /// <summary>
    /// Known learners that this build does not hold: name, and one line that says how to build it in.
    /// </summary>
    public static IReadOnlyDictionary<string, string> NotBuiltIn { get; } =
        new[] { "mlnet-fasttree", "mlnet-automl" }.ToDictionary(
            name => name,
            name => $"The learner '{name}' is not in this build. Build it in with -p:MLNet=true on a machine "
                + "whose package registry serves Microsoft.ML.",
            StringComparer.Ordinal);

    /// <summary>The learner of this name, or null.</summary>
    public static ILearner? Find(string name) =>
        All.FirstOrDefault(learner => string.Equals(learner.Name, name, StringComparison.Ordinal));
}
