using Predictive.Learning.Trees;

namespace Predictive.Interop.Formulas;

/// <summary>A language that can read the features of a lead and walk trees.</summary>
internal interface IModelLanguage
{
    /// <summary>A number feature; missing where nobody knows it.</summary>
    Formula Number(int column);

    /// <summary>A category feature as the code that trees ask about.</summary>
    Formula Code(int column);

    /// <summary>
    /// What a function says of each code of a category feature: its levels, an unseen one, and none; NaN is missing.
    /// </summary>
    Formula OfLevels(int column, Func<float, double> ofCode);

    /// <summary>The sum of what the trees say of these inputs.</summary>
    Formula SumOf(BoostedTrees trees, IReadOnlyList<Formula> inputs);

    /// <summary>The sum of parts, which may be many.</summary>
    Formula SumOf(IReadOnlyList<Formula> parts);
}
