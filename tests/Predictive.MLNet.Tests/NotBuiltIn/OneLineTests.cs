using Predictive.Apps.Tests.Console;
using Predictive.Learning;
using Xunit;

namespace Predictive.MLNet.Tests.NotBuiltIn;

/// <summary>A build without ML.NET holds nothing of it, and says in one line how to build it in.</summary>
public sealed class OneLineTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Nothing_of_it_is_built_in()
    {
        MLNetLearners.BuildIn();

        Assert.Equal(["boosting", "logistic"], Learners.All.Select(learner => learner.Name));
        Assert.DoesNotContain(
            typeof(MLNetLearners).Assembly.GetReferencedAssemblies(),
            name => name.Name!.StartsWith("Microsoft.ML", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("train", "mlnet-fasttree", "Build it in with -p:MLNet=true on a machine whose package registry serves")]
    [InlineData("train", "mlnet-automl", "Build it in with -p:MLNet=true -p:MLNetAutoML=true")]
    [InlineData("tune", "mlnet-fasttree", "mlnet-fasttree")]
    public async Task Its_learners_answer_in_one_line(string command, string learner, string line)
    {
        SmallFunnel.Write(_folder, leads: 30);
        var before = _folder.Files;

        var run = await ConsoleProcess.RunInAsync(_folder.Path, command, ".", "--model", "m", "--learner", learner);

        Assert.Equal(2, run.Code);
        Assert.Contains(line, Assert.Single(run.Complaints), StringComparison.Ordinal);
        Assert.Equal(before, _folder.Files);
    }

    public void Dispose() => _folder.Dispose();
}
