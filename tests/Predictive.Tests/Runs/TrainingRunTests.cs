using Predictive.Data;
using Predictive.Models;
using Xunit;

namespace Predictive.Tests.Runs;

public sealed class TrainingRunTests
{
    [Theory]
    [InlineData(
        "There is no learner 'bosting'; allowed are boosting, logistic, auto. Did you mean 'boosting'?", "bosting")]
    [InlineData("Build it in with -p:MLNet=true", "mlnet-fasttree")]
    public void A_learner_that_there_is_not_is_refused_before_any_table_is_opened(string words, string learner)
    {
        using var funnel = new OutcomeFunnel();
        funnel.LoseTable();
        var options = new TrainingRunOptions { Model = LeadModelOptions.Default with { Learner = learner } };

        var refusal = Assert.Throws<BadInputException>(() => TrainingRun.On(funnel.File, options));

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../x", "")]
    [InlineData(null, " Give one with --model, or state 'name:' in ")]
    public void A_name_that_no_folder_can_have_is_refused_before_any_table_is_opened(string? name, string advice)
    {
        using var funnel = new OutcomeFunnel();
        funnel.LoseTable();
        var file = funnel.File with { Name = "our funnel" };

        var refusal = Assert.Throws<BadInputException>(
            () => TrainingRun.On(file, new TrainingRunOptions { ModelName = name }));

        Assert.Contains(
            $"A model cannot be called '{name ?? "our funnel"}'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"up to 64.{advice}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_read_before_gives_the_same_run_without_the_tables()
    {
        using var funnel = new OutcomeFunnel();
        var (file, options) = (funnel.File, new TrainingRunOptions());
        var whole = TrainingRun.On(file, options);
        var read = FunnelRecordReader.Read(file);
        funnel.LoseTable();

        var run = TrainingRun.On(file, read, options);

        Assert.Equal(whole.Trained.TestLikelihoods, run.Trained.TestLikelihoods);
        Assert.Same(read, run.Read);
    }
}
