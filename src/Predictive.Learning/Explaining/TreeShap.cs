using Predictive.Learning.Predicting;
using Predictive.Learning.Trees;

namespace Predictive.Learning.Explaining;

/// <summary>
/// Exact Shapley values of boosted trees, where an absent column follows both children in the proportion of the
/// training weight that went to each (path-dependent TreeSHAP: Lundberg, Erion and Lee 2018). They add up over leaves,
/// so leaves whose ways ask few questions together are looked up by the answers; the others are worked out.
/// </summary>
internal sealed class TreeShap
{
    private readonly AnswerTables? _coded;

    /// <summary>The tables, where trees ask something that has no code.</summary>
    private readonly AnswerTable[] _tables;

    private readonly LinearTreeShap _long;

    /// <summary>Notes what does not depend on the row.</summary>
    /// <param name="trees">The trees.</param>
    /// <param name="mostQuestions">The most questions that are looked up at once.</param>
    public TreeShap(BoostedTrees trees, int mostQuestions = AnswerTable.MostQuestions)
    {
        var columns = trees.Columns.Count;
        var parts = trees.Trees.ToArray().SelectMany(tree => TreePart.Of(tree, mostQuestions)).ToList();
        AnswerTable[] tables =
        [
            .. parts.Where(part => part.Questions.Count <= mostQuestions).AsParallel().AsOrdered()
                .Select(part => new AnswerTable(new ShapTree(part.Leaves, trees), part.Questions, columns)),
        ];
        _coded = CodeBookBuilder.Of(trees) is { } codes ? new AnswerTables(tables, codes) : null;
        _tables = _coded is null ? tables : [];
        _long = new LinearTreeShap(
            [
                .. parts.Where(part => part.Questions.Count > mostQuestions)
                    .Select(part => new ShapTree(part.Leaves, trees)),
            ],
            columns);
    }

    /// <summary>
    /// Adds what each column contributes to the margin of a row; base is <see cref="BoostedTrees.ExpectedMargin"/>.
    /// </summary>
    /// <remarks>A column and the statistic that reads it are one player, so that they share one value.</remarks>
    /// <param name="inputs">One value an input (<see cref="BoostedTrees.FillInputs"/>).</param>
    /// <param name="contributions">One number a column, added to.</param>
    public void Add(ReadOnlySpan<float> inputs, Span<double> contributions)
    {
        _coded?.Add(inputs, contributions);
        foreach (var table in _tables)
        {
            table.Add(inputs, contributions);
        }

        _long.Add(inputs, contributions);
    }
}
