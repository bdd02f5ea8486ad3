using Predictive.Learning.Trees;

namespace Predictive.Learning.Explaining;

/// <summary>
/// Exact Shapley values of boosted trees, where an absent column follows both children in the proportion of the
/// training weight that went to each (path-dependent TreeSHAP: Lundberg, Erion and Lee 2018). Trees of few questions
/// are looked up by their answers, larger ones are worked out.
/// </summary>
internal sealed class TreeShap
{
    private readonly AnswerTable[] _tables;
    private readonly LinearTreeShap _large;

    /// <summary>Notes what does not depend on the row.</summary>
    /// <param name="trees">The trees.</param>
    /// <param name="mostQuestions">The most questions of a tree that is looked up.</param>
    public TreeShap(BoostedTrees trees, int mostQuestions = AnswerTable.MostQuestions)
    {
        var all = Array.ConvertAll(trees.Trees.ToArray(), tree => new ShapTree(tree, trees));
        var small = Array.FindAll(all, tree => tree.Questions <= mostQuestions);
        var worked = new LinearTreeShap(small, trees.Columns.Count);
        _tables = [.. small.Select((tree, at) => new AnswerTable(tree, at, worked, trees.Columns.Count))];
        _large = new LinearTreeShap(
            Array.FindAll(all, tree => tree.Questions > mostQuestions), trees.Columns.Count);
    }

    /// <summary>
    /// Adds what each column contributes to the margin of a row; base is <see cref="BoostedTrees.ExpectedMargin"/>.
    /// </summary>
    /// <remarks>A column and the statistic that reads it are one player, so that they share one value.</remarks>
    /// <param name="inputs">One value an input (<see cref="BoostedTrees.FillInputs"/>).</param>
    /// <param name="contributions">One number a column, added to.</param>
    public void Add(ReadOnlySpan<float> inputs, Span<double> contributions)
    {
        foreach (var table in _tables)
        {
            table.Add(inputs, contributions);
        }

        _large.Add(inputs, contributions);
    }
}
