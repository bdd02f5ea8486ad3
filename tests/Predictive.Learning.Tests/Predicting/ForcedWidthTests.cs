using System.Diagnostics;
using Predictive.Learning.Kernels;
using Predictive.Learning.Predicting;
using Xunit;

namespace Predictive.Learning.Tests.Predicting;

public sealed class ForcedWidthTests
{
    [Fact]
    public void The_environment_chooses_the_width_of_this_process_and_never_its_answers()
    {
        var asked = Environment.GetEnvironmentVariable(KernelSet.Variable);
        var random = new SeededRandom(21);
        var forest = RandomTrees.Make(random, columns: 9, trees: 20, mostLeaves: 31);
        var row = RandomTrees.Row(random, forest);
        var inputs = new float[forest.Inputs];
        forest.FillInputs(row, inputs);

        Assert.Equal(asked ?? KernelSet.Runnable[^1].ToString(), KernelSet.ChosenWidth.ToString(), ignoreCase: true);
        Assert.Equal(PlainWalk.Margin(forest, inputs), forest.Margin(row));
    }

    [Theory]
    [InlineData("scalar")]
    [InlineData("vector128")]
    public async Task Another_process_obeys_the_environment(string width)
    {
        const string method = nameof(The_environment_chooses_the_width_of_this_process_and_never_its_answers);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(ForcedWidthTests).Assembly.Location);
        start.ArgumentList.Add("-method");
        start.ArgumentList.Add($"{typeof(ForcedWidthTests).FullName}.{method}");
        start.Environment[KernelSet.Variable] = width;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Contains("Total: 1, Errors: 0, Failed: 0", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_width_that_nobody_knows_is_refused_with_those_that_are()
    {
        var error = Assert.Throws<InvalidOperationException>(() => KernelSet.WidthNamed("mmx"));
        const string message = "PREDICTIVE_KERNELS is 'mmx'; allowed on this processor are scalar";
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(KernelWidth.Scalar, KernelSet.WidthNamed("SCALAR"));
        Assert.Equal(KernelSet.Runnable[^1], KernelSet.WidthNamed(""));
    }
}
