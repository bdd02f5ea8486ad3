using Xunit;

namespace Predictive.Learning.Tests;

public sealed class LearnersTests
{
    [Fact]
    public void Learners_are_found_by_name()
    {
        Assert.Equal(["boosting", "logistic"], Learners.All.Select(learner => learner.Name));
        Assert.Same(Learners.All[1], Learners.Find("logistic"));
        Assert.Null(Learners.Find("mlnet-fasttree"));
    }

    [Fact]
    public void Learners_of_other_builds_say_how_to_build_them_in()
    {
        Assert.Equal(
            "The learner 'mlnet-fasttree' is not in this build. Build it in with -p:MLNet=true on a machine whose "
            + "package registry serves Microsoft.ML.",
            Learners.NotBuiltIn["mlnet-fasttree"]);
        Assert.Contains("-p:MLNetAutoML=true", Learners.NotBuiltIn["mlnet-automl"], StringComparison.Ordinal);
    }
}
