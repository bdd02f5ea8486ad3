using Predictive.Interop.Refusals;
using Predictive.Learning;
using Predictive.Learning.Averaging;
using Predictive.Learning.Linear;
using Predictive.Learning.Trees;

namespace Predictive.Interop.Formulas;

/// <summary>The margin of a scorer in another language.</summary>
internal static class Margins
{
    /// <summary>The margin, as the scorer adds it up.</summary>
    /// <exception cref="Data.BadInputException">A scorer is of a kind that no other language knows.</exception>
    public static Formula Of(IScorer scorer, IModelLanguage language) => scorer switch
    {
        BoostedTrees trees => OfTrees(trees, language),
        TranslatedTrees translated => OfTrees(translated.Trees, language),
        LinearModel linear => OfLinear(linear, language),
        AveragedScorer average => OfAverage(average, language),
        _ => throw ExportRefusal.Scorer(scorer),
    };

    private static Formula OfTrees(BoostedTrees trees, IModelLanguage language)
    {
        var inputs = Enumerable.Range(0, trees.Columns.Count).Select(column => InputOf(trees.Columns, column, language))
            .Concat(trees.Statistics.ToArray().Select(one => language.OfLevels(one.Column, code => one.Of(code))));
        return language.SumOf(trees, [.. inputs]) + trees.BaseMargin;
    }

    private static Formula InputOf(IReadOnlyList<FeatureColumn> columns, int column, IModelLanguage language) =>
        columns[column].Kind switch
        {
            FeatureKind.Number => language.Number(column),
            FeatureKind.Category => language.Code(column),
        };

    private static Formula OfLinear(LinearModel linear, IModelLanguage language) =>
        language.SumOf([.. linear.Terms.ToArray().Select((term, column) => OfTerm(term, column, language))])
        + linear.Intercept;

    private static Formula OfTerm(LinearTerm term, int column, IModelLanguage language) => term switch
    {
        NumberTerm number => OfNumber(number, language.Number(column)),
        _ => language.OfLevels(column, code => term.Of(code)),
    };

    private static Formula OfNumber(NumberTerm term, Formula number)
    {
        var form = number.AtLeast(term.Least).AtMost(term.Most);
        if (term.IsEased) form = Eased(form);
        return number.IfMissing(term.MissingCoefficient, term.Coefficient * ((form - term.Centre) / term.Spread));
    }

    /// <summary>sign(x) log(1 + |x|).</summary>
    private static Formula Eased(Formula number)
    {
        var size = (number.Abs() + 1).Log();
        return number.IfNegative(-size, size);
    }

    private static Formula OfAverage(AveragedScorer average, IModelLanguage language)
    {
        var sum = Of(average.Scorers[0], language);
        foreach (var scorer in average.Scorers[1..])
        {
            sum += Of(scorer, language);
        }

        return sum / average.Scorers.Length;
    }
}
