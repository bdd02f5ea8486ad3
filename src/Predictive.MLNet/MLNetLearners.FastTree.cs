using Predictive.Learning;
using Predictive.Learning.Tuning;
using Predictive.MLNet.Trees;

namespace Predictive.MLNet;

public static partial class MLNetLearners
{
    static partial void BuildInFastTree() => Learners.BuildIn(LearnerKind.Of(
        FastTreeLearner.LearnerName, FastTreeOptions.Default, FastTreeOptions.Settings,
        (options, _) => new FastTreeLearner(options)));
}
