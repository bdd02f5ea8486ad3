using Predictive.Learning;
using Predictive.Learning.Tuning;
using Predictive.MLNet.Search;

namespace Predictive.MLNet;

public static partial class MLNetLearners
{
    static partial void BuildInAutoML() => Learners.BuildIn(LearnerKind.Of(
        AutoMLLearner.LearnerName, AutoMLOptions.Default, AutoMLOptions.Settings,
        (options, _) => new AutoMLLearner(options)));
}
