using Predictive.Interop.Formulas;
using Predictive.Learning;
using Predictive.Learning.Trees;

namespace Predictive.Interop.Onnx;

/// <summary>Reads the inputs of a graph, one a feature, and walks trees in it.</summary>
internal sealed class OnnxLanguage(OnnxGraph graph, IReadOnlyList<FeatureColumn> columns) : IModelLanguage
{
    private readonly Formula?[] _numbers = new Formula?[columns.Count];
    private readonly string?[] _places = new string?[columns.Count];

    /// <summary>The number in double.</summary>
    public Formula Number(int column) => _numbers[column] ??=
        new OnnxFormula(graph, graph.Cast(columns[column].Name, OnnxCode.DoubleElement));

    public Formula Code(int column) => OfLevels(column, code => OnnxTrees.CodeOf(code));

    /// <summary>A level has its code as its place; then come an unseen word and the empty one.</summary>
    public Formula OfLevels(int column, Func<float, double> ofCode)
    {
        var levels = columns[column].Levels.Count;
        var table = new double[levels + 2];
        for (var code = 0; code < levels; code++)
        {
            table[code] = ofCode(code);
        }

        table[^2] = ofCode(FeatureColumn.Unseen);
        table[^1] = ofCode(float.NaN);
        return new OnnxFormula(graph, graph.Apply("Gather", graph.Table(table), PlaceOf(column)));
    }

    public Formula SumOf(BoostedTrees trees, IReadOnlyList<Formula> inputs)
    {
        var names = inputs.Select(input => ((OnnxFormula)input).Name).ToArray();
        var row = graph.Apply("", "Concat", names, [OnnxParts.Int("axis", 1)]);
        var written = new OnnxTrees();
        foreach (var tree in trees.Trees)
        {
            written.Add(tree);
        }

        return new OnnxFormula(
            graph, graph.Apply(OnnxModel.MachineLearning, "TreeEnsemble", [row], written.Attributes()));
    }

    public Formula SumOf(IReadOnlyList<Formula> parts) => parts.Aggregate((sum, part) => sum + part);

    private string PlaceOf(int column)
    {
        var levels = columns[column].Levels;
        return _places[column] ??= graph.Apply(OnnxModel.MachineLearning, "LabelEncoder", [columns[column].Name],
        [
            OnnxParts.Strings("keys_strings", levels.Append("")),
            OnnxParts.Ints("values_int64s", Enumerable.Range(0, levels.Count).Select(code => (long)code)
                .Append(levels.Count + 1)),
            OnnxParts.Int("default_int64", levels.Count),
        ]);
    }
}
