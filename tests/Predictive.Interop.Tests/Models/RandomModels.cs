using Predictive.Learning;
using Predictive.Learning.Averaging;
using Predictive.Learning.Calibrating;
using Predictive.Learning.Categories;
using Predictive.Learning.Linear;
using Predictive.Learning.Saving;
using Predictive.Learning.Trees;

namespace Predictive.Interop.Tests.Models;

/// <summary>Models made by chance, which together hold everything that a model can hold.</summary>
internal static class RandomModels
{
    private static readonly string[] _names =
    [
        "visits", "select", "pages \"deep\"", "Größe, in m²", "industry", "it's;--", "日本", "two words",
    ];

    /// <summary>A model of each scorer with each calibrator, by number: 16 follow each other.</summary>
    public static LearnedModel Of(int number, int trees = 30)
    {
        var chance = new Random(number);
        var columns = Columns(chance);
        IScorer scorer = (number % 4) switch
        {
            0 => Trees(chance, columns, trees, statistics: false),
            1 => Trees(chance, columns, trees, statistics: true),
            2 => Linear(chance, columns),
            _ => new AveragedScorer([Trees(chance, columns, trees, statistics: true), Linear(chance, columns)]),
        };
        return new LearnedModel(scorer, Calibrator(number / 4 % 4, chance));
    }

    private static ICalibrator Calibrator(int kind, Random chance) => kind switch
    {
        0 => new IdentityCalibrator(),
        1 => new SigmoidCalibrator(0.2 + chance.NextDouble(), chance.NextDouble() - 1),
        2 => new BetaCalibrator(0.2 + chance.NextDouble(), 0.2 + (3 * chance.NextDouble()), chance.NextDouble()),
        _ => Isotonic(chance),
    };

    private static IsotonicCalibrator Isotonic(Random chance)
    {
        var points = 1 + chance.Next(12);
        var margins = Enumerable.Range(0, points).Select(_ => (6 * chance.NextDouble()) - 3).Order().ToArray();
        var chances = Enumerable.Range(0, points).Select(_ => 0.01 + (0.98 * chance.NextDouble())).Order().ToArray();
        if (points > 3) chances[2] = chances[1];
        return new IsotonicCalibrator(margins, chances);
    }

    private static FeatureColumn[] Columns(Random chance) =>
    [
        .. _names.Select((name, place) => place % 3 == 1 || place == 4
            ? FeatureColumn.Category(name, [.. Enumerable.Range(0, 1 + (place * place * 5)).Select(LevelOf)])
            : FeatureColumn.Number(name)).OrderBy(_ => chance.Next()),
    ];

    private static string LevelOf(int code) => code switch
    {
        0 => "it's \"steel\"",
        1 => "Größe \\ 日本",
        2 => " ",
        3 => "NULL",
        4 => "nan",
        5 => "IT'S \"STEEL\"",
        _ => $"level {code}",
    };

    private static BoostedTrees Trees(Random chance, FeatureColumn[] columns, int trees, bool statistics)
    {
        var read = statistics ? Enumerable.Range(0, columns.Length)
            .Where(column => columns[column].Kind == FeatureKind.Category)
            .Select(column => new TargetStatistic(
                column, [.. columns[column].Levels.Select(_ => Rounded(2 * chance.NextDouble()))], 0.75f))
            .ToArray() : [];
        return new BoostedTrees(columns, read, -1, [.. Enumerable.Range(0, trees).Select(at => new Tree(
            at == 0 ? [Leaf(chance)] : Nodes(chance, columns, columns.Length + read.Length, 1 + (at % 6))))]);
    }

    private static TreeNode[] Nodes(Random chance, FeatureColumn[] columns, int inputs, int depth)
    {
        var nodes = new List<TreeNode>();
        Grow(depth);
        return [.. nodes];

        int Grow(int left)
        {
            var place = nodes.Count;
            nodes.Add(Leaf(chance));
            if (left == 0 || (place > 0 && chance.Next(5) == 0)) return place;
            var question = Question(chance, columns, inputs);
            var yes = Grow(left - 1);
            nodes[place] = question with { Left = yes, Right = Grow(left - 1), Cover = 1 };
            return place;
        }
    }

    private static TreeNode Question(Random chance, FeatureColumn[] columns, int inputs)
    {
        var input = chance.Next(inputs);
        var node = new TreeNode { Column = input, MissingLeft = chance.Next(2) == 0 };
        if (chance.Next(10) == 0) return node with { Threshold = float.PositiveInfinity };
        return input < columns.Length && columns[input].Kind == FeatureKind.Category
            ? node with { IsLevel = true, Threshold = chance.Next(Math.Min(columns[input].Levels.Count, 12)) }
            : node with { Threshold = RandomLeads.NumberOf(chance, least: -1) };
    }

    /// <summary>Few different values, so that leaves under different questions may be the same.</summary>
    private static TreeNode Leaf(Random chance) =>
        new() { Value = chance.Next(3) == 0 ? 0.05 : (chance.NextDouble() - 0.5) / 3, Cover = 1 };

    private static LinearModel Linear(Random chance, FeatureColumn[] columns) => new(
        columns, -0.5, 1, 0.5, [.. columns.Select(column => Term(chance, column))]);

    private static LinearTerm Term(Random chance, FeatureColumn column) => column.Kind == FeatureKind.Category
        ? new CategoryTerm
        {
            Mean = 0,
            MissingCoefficient = chance.NextDouble(),
            Coefficients = [.. column.Levels.Select(_ => chance.Next(2) == 0 ? 0 : chance.NextDouble() - 0.5)],
        }
        : new NumberTerm
        {
            Mean = 0,
            Least = -2,
            Most = 40,
            IsEased = chance.Next(2) == 0,
            Centre = 1.5,
            Spread = 0.7,
            Coefficient = (chance.NextDouble() - 0.5) / 3,
            MissingCoefficient = chance.NextDouble() - 0.5,
        };

    private static float Rounded(double value) => (float)Math.Round(value, 2);
}
