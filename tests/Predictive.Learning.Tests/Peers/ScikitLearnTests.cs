using System.Globalization;
using Predictive.Learning.Boosting;
using Xunit;

namespace Predictive.Learning.Tests.Peers;

public sealed class ScikitLearnTests
{
    private static readonly BoostingOptions _likeScikitLearn = BoostingOptions.Default with
    {
        GradientLevels = 0,
        MaxTrees = 100,
        Patience = 0,
        LearningRate = 0.1,
        MaxLeaves = 31,
        MaxDepth = 64,
        MinLeafRows = 20,
        L2 = 0,
        MinCategoryRows = 1,
        ColumnShare = 1,
    };

    [Fact]
    public void Adult_is_ranked_as_well_as_by_scikit_learn_at_equal_settings()
    {
        var path = AdultTable.Path();
        PythonPeer.SkipWithoutScikitLearn();
        var script = Path.Combine(AppContext.BaseDirectory, "Peers", "adult_hist_gradient_boosting.py");
        var peer = PythonPeer.Run(script, path);
        Assert.True(peer.Code == 0, peer.Text);
        var peerAuc = double.Parse(peer.Text.Trim(), CultureInfo.InvariantCulture);
        var ours = OurAuc(AdultTable.Read(path));
        var both = FormattableString.Invariant($"ours {ours:F4}, theirs {peerAuc:F4}");
        TestContext.Current.TestOutputHelper?.WriteLine(both);
        Assert.True(Math.Abs(ours - peerAuc) < 0.005, both);
    }

    private static double OurAuc(LabelledRows rows)
    {
        var train = rows.Take([.. World.Rows(0, rows.Rows).Where(row => row % 4 != 3)]);
        var test = rows.Take([.. World.Rows(0, rows.Rows).Where(row => row % 4 == 3)]);
        var scorer = new BoostingLearner(_likeScikitLearn).Train(train, train.Take([]), seed: 1);
        return Ranking.Auc(World.MarginsOf(scorer, test.Features), test.Labels);
    }
}
