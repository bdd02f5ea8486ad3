using Predictive.Interop.Formulas;

namespace Predictive.Interop.Onnx;

/// <summary>A formula as a value of a graph: doubles of shape [N, 1], or [1] where all leads have the same.</summary>
/// <param name="graph">The graph that grows by it.</param>
/// <param name="name">The value's name.</param>
internal sealed class OnnxFormula(OnnxGraph graph, string name) : Formula
{
    public string Name => name;

    public override Formula AtLeast(Formula bound) => Apply("Max", name, NameOf(bound));

    public override Formula AtMost(Formula bound) => Apply("Min", name, NameOf(bound));

    public override Formula Exp() => Apply("Exp", name);

    public override Formula Log() => Apply("Log", name);

    public override Formula Abs() => Apply("Abs", name);

    public override Formula IfMissing(double then, Formula otherwise) =>
        Apply("Where", graph.Apply("IsNaN", name), graph.Number(then), NameOf(otherwise));

    public override Formula IfNegative(Formula then, Formula otherwise) =>
        Apply("Where", graph.Apply("Less", name, graph.Number(0)), NameOf(then), NameOf(otherwise));

    /// <summary>
    /// The place of the piece is how many bounds have been reached; it picks from a table a coefficient.
    /// </summary>
    public override Formula ByPiece(
        double[] bounds, IReadOnlyList<double[]> coefficients, Func<Formula[], Formula> piece)
    {
        var reached = graph.Cast(graph.Apply("LessOrEqual", graph.Table(bounds), name), OnnxCode.Int64Element);
        var place = graph.Apply("ReduceSum", reached, graph.Whole(1));
        var picked = Enumerable.Range(0, coefficients[0].Length).Select(at =>
            Apply("Gather", graph.Table([.. coefficients.Select(one => one[at])]), place));
        return piece([.. picked]);
    }

    protected override Formula Constant(double value) => new OnnxFormula(graph, graph.Number(value));

    protected override Formula Combine(Operation operation, Formula other) => Apply(
        operation switch
        {
            Operation.Add => "Add",
            Operation.Subtract => "Sub",
            Operation.Multiply => "Mul",
            Operation.Divide => "Div",
        },
        name, NameOf(other));

    private static string NameOf(Formula formula) => ((OnnxFormula)formula).Name;

    private OnnxFormula Apply(string operation, params string[] inputs) => new(graph, graph.Apply(operation, inputs));
}
