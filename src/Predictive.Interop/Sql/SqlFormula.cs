using Predictive.Interop.Formulas;

namespace Predictive.Interop.Sql;

/// <summary>A formula as an expression of SQL; missing is NULL.</summary>
/// <param name="dialect">Of which database.</param>
/// <param name="text">The expression, which binds as tightly as a name.</param>
internal sealed class SqlFormula(SqlDialect dialect, string text) : Formula
{
    public string Text => text;

    public override Formula AtLeast(Formula bound) => Of($"{dialect.Larger}({text}, {TextOf(bound)})");

    public override Formula AtMost(Formula bound) => Of($"{dialect.Smaller}({text}, {TextOf(bound)})");

    public override Formula Exp() => Of($"exp({text})");

    public override Formula Log() => Of($"ln({text})");

    public override Formula Abs() => Of($"abs({text})");

    public override Formula IfMissing(double then, Formula otherwise) =>
        Of($"CASE WHEN {text} IS NULL THEN {dialect.Number(then)} ELSE {TextOf(otherwise)} END");

    public override Formula IfNegative(Formula then, Formula otherwise) =>
        Of($"CASE WHEN {text} < {dialect.Number(0)} THEN {TextOf(then)} ELSE {TextOf(otherwise)} END");

    public override Formula ByPiece(
        double[] bounds, IReadOnlyList<double[]> coefficients, Func<Formula[], Formula> piece)
    {
        var pieces = coefficients.Select(one => TextOf(piece([.. one.Select(Constant)]))).ToArray();
        var whens = bounds.Select((bound, at) => $"WHEN {text} < {dialect.Number(bound)} THEN {pieces[at]}");
        return Of($"CASE {string.Join("\n    ", whens)}\n    ELSE {pieces[^1]} END");
    }

    public static string TextOf(Formula formula) => ((SqlFormula)formula).Text;

    protected override Formula Constant(double value) => Of(dialect.Number(value));

    protected override Formula Combine(Operation operation, Formula other)
    {
        var sign = operation switch
        {
            Operation.Add => '+',
            Operation.Subtract => '-',
            Operation.Multiply => '*',
            Operation.Divide => '/',
        };
        return Of($"({text} {sign} {TextOf(other)})");
    }

    private SqlFormula Of(string expression) => new(dialect, expression);
}
