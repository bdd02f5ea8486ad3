namespace Predictive.Learning.Calibrating;

/// <summary>
/// A smooth rising curve through the centres of pooled blocks of margins (pool adjacent violators, Ayer et al. 1955): a
/// monotone cubic in log-odds (<see cref="MonotoneCubic"/>). Beyond the first and the last centre the log-odds go on by
/// at most <see cref="Beyond"/>, so that leads there keep their order and hardly change their chance.
/// </summary>
public sealed class IsotonicCalibrator : ICalibrator
{
    /// <summary>The most by which log-odds rise above those of the last centre, or fall below the first.</summary>
    public const double Beyond = 0.1;

    private readonly double[] _margins;
    private readonly double[] _chances;
    private readonly MonotoneCubic _curve;

    /// <summary>Takes the points of the curve.</summary>
    /// <param name="margins">Finite and rising; at least one.</param>
    /// <param name="chances">As many, inside 0 and 1, never falling.</param>
    public IsotonicCalibrator(double[] margins, double[] chances)
    {
        ArgumentNullException.ThrowIfNull(margins);
        ArgumentNullException.ThrowIfNull(chances);
        if (margins.Length == 0 || margins.Length != chances.Length)
        {
            throw new ArgumentException(
                $"An isotonic calibration needs as many chances as margins, at least one; "
                + $"{margins.Length} margins and {chances.Length} chances came.");
        }

        for (var point = 0; point < margins.Length; point++)
        {
            var rises = point == 0 || (margins[point] > margins[point - 1] && chances[point] >= chances[point - 1]);
            if (!rises || !double.IsFinite(margins[point]) || chances[point] is not (> 0 and < 1))
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Point {point} of an isotonic calibration is ({margins[point]}, {chances[point]}); ")
                    + "margins must be finite and rise, chances lie inside 0 and 1 and never fall.");
            }
        }

        _margins = margins;
        _chances = chances;
        _curve = new MonotoneCubic(margins, Array.ConvertAll(chances, Elementary.LogOdds));
    }

    /// <inheritdoc/>
    public string Name => "isotonic";

    /// <summary>The centres of the blocks.</summary>
    public ReadOnlySpan<double> Margins => _margins;

    /// <summary>The chance at each centre.</summary>
    public ReadOnlySpan<double> Chances => _chances;

    /// <summary>
    /// The curve in pieces, for those who write it in another language: piece k holds from <see cref="Margins"/>[k - 1]
    /// to below <see cref="Margins"/>[k]; the first and the last go on by <see cref="Beyond"/> d / (1 + d) at a
    /// distance d.
    /// </summary>
    public IReadOnlyList<CurvePiece> Pieces => _curve.Pieces();

    /// <inheritdoc/>
    public double Chance(double margin)
    {
        var logOdds = _curve.At(margin);
        if (margin < _margins[0]) logOdds -= Beyond * Share(_margins[0] - margin);
        if (margin > _margins[^1]) logOdds += Beyond * Share(margin - _margins[^1]);
        return ChanceLimits.OfLogOdds(logOdds);
    }

    /// <summary>
    /// Fits the curve. A lowest block without conversions, and a highest with nothing else, count half a row of the
    /// other kind, so that no chance is 0 or 1. Without rows every chance is one half.
    /// </summary>
    public static IsotonicCalibrator Fit(
        ReadOnlySpan<double> margins, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        CalibrationRows.Check(margins, labels, weights);
        if (margins.Length == 0) return new IsotonicCalibrator([0], [0.5]);
        var blocks = Pool(margins, labels, weights);
        var centres = blocks.Select(block => block.Centre).ToArray();
        var chances = blocks.Select(block => block.Rate).ToArray();
        chances[0] = Math.Min(Math.Max(chances[0], blocks[0].Least), blocks.Count > 1 ? chances[1] : 1);
        chances[^1] = Math.Max(Math.Min(chances[^1], blocks[^1].Most), blocks.Count > 1 ? chances[^2] : 0);
        return new IsotonicCalibrator(centres, Array.ConvertAll(chances, ChanceLimits.Inside));
    }

    /// <summary>How far a distance from 0 to infinity is on its way.</summary>
    private static double Share(double distance) =>
        double.IsPositiveInfinity(distance) ? 1 : distance / (1 + distance);

    private static List<Block> Pool(
        ReadOnlySpan<double> margins, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        var order = margins.ToArray();
        var rows = Enumerable.Range(0, order.Length).ToArray();
        Array.Sort(order, rows);
        var blocks = new List<Block>();
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var block = new Block(order[i] * weights[row], weights[row], labels[row] * weights[row]);
            if (i > 0 && order[i] == order[i - 1])
            {
                block = TakeLast(blocks).With(block);
            }

            blocks.Add(block);
            var isTied = i + 1 < rows.Length && order[i + 1] == order[i];
            while (!isTied && blocks.Count > 1 && !blocks[^2].IsBelow(blocks[^1]))
            {
                var last = TakeLast(blocks);
                blocks[^1] = blocks[^1].With(last);
            }
        }

        return blocks;
    }

    private static Block TakeLast(List<Block> blocks)
    {
        var last = blocks[^1];
        blocks.RemoveAt(blocks.Count - 1);
        return last;
    }

    private readonly record struct Block(double MarginSum, double Weight, double Ones)
    {
        public double Centre => MarginSum / Weight;

        public double Rate => Ones / Weight;

        public double Least => 0.5 / (Weight + 1);

        public double Most => (Weight + 0.5) / (Weight + 1);

        public bool IsBelow(Block next) => Rate < next.Rate && Centre < next.Centre;

        public Block With(Block other) => new(MarginSum + other.MarginSum, Weight + other.Weight, Ones + other.Ones);
    }
}
