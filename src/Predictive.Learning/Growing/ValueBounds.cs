namespace Predictive.Learning.Growing;

/// <summary>Between which values a node's leaves must stay, so that margins rise or fall as was asked.</summary>
/// <param name="Lower">The least value, in the units of one tree's levels.</param>
/// <param name="Upper">The most.</param>
internal readonly record struct ValueBounds(double Lower, double Upper)
{
    /// <summary>Any value.</summary>
    public static ValueBounds Free { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>The nearest value within.</summary>
    public double Clamp(double value) => Math.Min(Math.Max(value, Lower), Upper);

    /// <summary>The bounds of a child of a split by which values must rise (1) or fall (-1); 0 leaves them.</summary>
    /// <param name="direction">1, -1 or 0.</param>
    /// <param name="middle">Half-way between both children.</param>
    /// <param name="isLeft">Whether the child is the left one.</param>
    public ValueBounds OfChild(int direction, double middle, bool isLeft)
    {
        if (direction == 0) return this;
        return isLeft == direction > 0
            ? this with { Upper = Math.Min(Upper, middle) }
            : this with { Lower = Math.Max(Lower, middle) };
    }
}
