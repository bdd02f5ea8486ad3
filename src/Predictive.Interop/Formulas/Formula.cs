namespace Predictive.Interop.Formulas;

/// <summary>
/// A number for each lead, written in another language (ONNX, SQL), in double. The arithmetic of a model is told once
/// in formulas, and each language writes it down.
/// </summary>
internal abstract class Formula
{
    public static Formula operator +(Formula left, Formula right) => left.Combine(Operation.Add, right);

    public static Formula operator -(Formula left, Formula right) => left.Combine(Operation.Subtract, right);

    public static Formula operator *(Formula left, Formula right) => left.Combine(Operation.Multiply, right);

    public static Formula operator /(Formula left, Formula right) => left.Combine(Operation.Divide, right);

    public static Formula operator +(Formula left, double right) => left + left.Constant(right);

    public static Formula operator -(Formula left, double right) => left - left.Constant(right);

    public static Formula operator *(double left, Formula right) => right.Constant(left) * right;

    public static Formula operator /(Formula left, double right) => left / left.Constant(right);

    public static Formula operator /(double left, Formula right) => right.Constant(left) / right;

    public static Formula operator -(Formula negated) => -1 * negated;

    /// <summary>This or a bound, whichever is larger.</summary>
    public Formula AtLeast(double bound) => AtLeast(Constant(bound));

    /// <summary>This or a bound, whichever is smaller.</summary>
    public Formula AtMost(double bound) => AtMost(Constant(bound));

    /// <summary>This or another, whichever is larger; both are there.</summary>
    public abstract Formula AtLeast(Formula bound);

    /// <summary>This or another, whichever is smaller; both are there.</summary>
    public abstract Formula AtMost(Formula bound);

    /// <summary>e to the power of this, which lies within -700 and 700.</summary>
    public abstract Formula Exp();

    /// <summary>The natural logarithm of this, which is above 0.</summary>
    public abstract Formula Log();

    /// <summary>The size of this, without its sign.</summary>
    public abstract Formula Abs();

    /// <summary>A number where this is missing, and another formula where not.</summary>
    public abstract Formula IfMissing(double then, Formula otherwise);

    /// <summary>One formula where this is below 0, another where not.</summary>
    public abstract Formula IfNegative(Formula then, Formula otherwise);

    /// <summary>
    /// A formula whose coefficients change where this passes bounds: piece k holds from bound k - 1 to below bound k.
    /// </summary>
    /// <param name="bounds">Rising.</param>
    /// <param name="coefficients">For each piece, one more than the bounds, its coefficients.</param>
    /// <param name="piece">The formula of one piece, given its coefficients.</param>
    public abstract Formula ByPiece(
        double[] bounds, IReadOnlyList<double[]> coefficients, Func<Formula[], Formula> piece);

    /// <summary>The same number for every lead.</summary>
    protected abstract Formula Constant(double value);

    /// <summary>This and another, by one of the four operations.</summary>
    protected abstract Formula Combine(Operation operation, Formula other);
}
