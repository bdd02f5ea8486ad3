using Predictive.Learning.Kernels;

namespace Predictive.Learning.Growing;

/// <summary>
/// What a division is worth where leaves must stay within bounds and rise or fall with a column: the plain path for
/// monotone constraints. Each side gets the best value it may have; sides in the wrong order are refused. All in
/// levels.
/// </summary>
/// <param name="rule">The rule without bounds.</param>
/// <param name="bounds">The node's bounds.</param>
/// <param name="direction">1 where the right side may not be below the left, -1 where not above, 0 where free.</param>
internal readonly struct BoundedRule(GainRule rule, ValueBounds bounds, int direction)
{
    /// <summary>The score of the node undivided.</summary>
    public double Undivided => ScoreOf(rule.All, ValueOf(rule.All));

    /// <summary>The score of both sides; 0 where a side is too light or they are in the wrong order.</summary>
    /// <param name="left">The packed sum of the rows that go left.</param>
    public double Of(long left)
    {
        if (rule.Of(left) == 0) return 0;
        var right = rule.All - left;
        var (leftValue, rightValue) = (ValueOf(left), ValueOf(right));
        if (direction * (rightValue - leftValue) < 0) return 0;
        return ScoreOf(left, leftValue) + ScoreOf(right, rightValue);
    }

    /// <summary>The best of some divisions, the first of equals.</summary>
    /// <param name="lefts">The packed sums of the rows that go left.</param>
    /// <param name="extra">The packed sum of further rows that go left each time.</param>
    public Found Best(ReadOnlySpan<long> lefts, long extra)
    {
        var best = default(Found);
        for (var place = 0; place < lefts.Length; place++)
        {
            var score = Of(lefts[place] + extra);
            if (score > best.Score) best = new Found(place, score);
        }

        return best;
    }

    /// <summary>Half-way between the values of both sides.</summary>
    public double Middle(long left) => (ValueOf(left) + ValueOf(rule.All - left)) / 2;

    private double ValueOf(long sum)
    {
        var gradient = PackedSum.Gradient(sum);
        var size = Math.Max(Math.Abs(gradient) - rule.L1, 0) / Math.Max(PackedSum.Hessian(sum) + rule.L2, 1e-300);
        return bounds.Clamp(gradient > 0 ? -size : size);
    }

    private double ScoreOf(long sum, double value) =>
        -((2 * ((PackedSum.Gradient(sum) * value) + (rule.L1 * Math.Abs(value))))
            + ((PackedSum.Hessian(sum) + rule.L2) * value * value));
}
