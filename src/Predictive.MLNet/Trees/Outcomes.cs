using Predictive.Learning;
using Predictive.Learning.Trees;
using static System.FormattableString;

namespace Predictive.MLNet.Trees;

/// <summary>What ML.NET cannot learn from: rows with another outcome than 0 and 1, or with one of them only.</summary>
internal static class Outcomes
{
    private const double Unseen = 0.5;

    /// <summary>
    /// Refuses rows without an outcome of 0 or 1; where all have the same one, gives a scorer that says so of every
    /// row, else null.
    /// </summary>
    /// <exception cref="ArgumentException">Names the row and its label, or says that there are none.</exception>
    public static BoostedTrees? Constant(LabelledRows rows)
    {
        if (rows.Rows == 0) throw new ArgumentException("There are no rows to learn from. Give at least one row.");
        if (Array.FindIndex(rows.Labels, label => label is not (0 or 1)) is var odd and >= 0)
        {
            throw new ArgumentException(
                Invariant($"The label of row {odd} is {rows.Labels[odd]}; ML.NET's learners learn from 0 and 1."));
        }

        var converted = rows.Labels.Zip(rows.Weights, (label, weight) => label * weight).Sum();
        var not = rows.Weights.Sum() - converted;
        var isConstant = Array.TrueForAll(rows.Labels, label => label == rows.Labels[0]);
        return isConstant || rows.Features.Columns.Count == 0
            ? BoostedTrees.Of(
                rows.Features.Columns, Elementary.Log(converted + Unseen) - Elementary.Log(not + Unseen), [])
            : null;
    }
}
