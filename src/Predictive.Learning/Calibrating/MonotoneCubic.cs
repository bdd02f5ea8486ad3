namespace Predictive.Learning.Calibrating;

/// <summary>
/// A smooth curve through points that never falls between points that never fall: cubic pieces whose slopes at the
/// points are harmonic means of those beside them (Fritsch and Carlson 1980; Fritsch and Butland 1984). Level outside.
/// </summary>
internal sealed class MonotoneCubic
{
    private readonly double[] _places;
    private readonly double[] _values;
    private readonly double[] _slopes;

    /// <summary>Takes points whose places rise and whose values never fall; at least one.</summary>
    public MonotoneCubic(double[] places, double[] values)
    {
        _places = places;
        _values = values;
        _slopes = new double[places.Length];
        for (var point = 1; point < places.Length - 1; point++)
        {
            _slopes[point] = SlopeInside(point);
        }

        if (places.Length < 2) return;
        _slopes[0] = SlopeAtEnd(0, _slopes[1]);
        _slopes[^1] = SlopeAtEnd(places.Length - 2, _slopes[^2]);
    }

    /// <summary>The value of the curve; NaN for NaN.</summary>
    public double At(double place)
    {
        if (double.IsNaN(place)) return double.NaN;
        if (place <= _places[0]) return _values[0];
        if (place >= _places[^1]) return _values[^1];
        var found = Array.BinarySearch(_places, place);
        if (found >= 0) return _values[found];
        var piece = ~found - 1;
        var width = _places[piece + 1] - _places[piece];
        var share = (place - _places[piece]) / width;
        var rise = _values[piece + 1] - _values[piece];
        var (left, right) = (_slopes[piece] * width, _slopes[piece + 1] * width);
        var value = _values[piece] + (share * (left + (share * ((3 * rise) - (2 * left) - right
            + (share * (left + right - (2 * rise)))))));
        return double.IsFinite(value) ? Math.Clamp(value, _values[piece], _values[piece + 1]) : _values[piece];
    }

    /// <summary>
    /// The pieces of the curve: level before the first point, between the points, level after the last.
    /// </summary>
    public CurvePiece[] Pieces() =>
    [
        CurvePiece.Level(_places[0], _values[0]),
        .. Enumerable.Range(0, _places.Length - 1).Select(PieceFrom),
        CurvePiece.Level(_places[^1], _values[^1]),
    ];

    private CurvePiece PieceFrom(int point)
    {
        var width = _places[point + 1] - _places[point];
        var rise = _values[point + 1] - _values[point];
        var (left, right) = (_slopes[point] * width, _slopes[point + 1] * width);
        var piece = new CurvePiece(
            _places[point], width, _values[point], left, (3 * rise) - (2 * left) - right, left + right - (2 * rise),
            _values[point + 1]);
        var isFinite = double.IsFinite(piece.Square) && double.IsFinite(piece.Cube);
        return isFinite ? piece : CurvePiece.Level(_places[point], _values[point]);
    }

    private double Secant(int piece) =>
        (_values[piece + 1] - _values[piece]) / (_places[piece + 1] - _places[piece]);

    private double SlopeInside(int point)
    {
        var (before, after) = (Secant(point - 1), Secant(point));
        if (!(before > 0 && after > 0)) return 0;
        var left = _places[point] - _places[point - 1];
        var right = _places[point + 1] - _places[point];
        var leftShare = (left + (2 * right)) / (3 * (left + right));
        return 1 / ((leftShare / before) + ((1 - leftShare) / after));
    }

    /// <summary>At an end the cubic becomes a parabola, as far as it does not fall.</summary>
    private double SlopeAtEnd(int piece, double inside) => Math.Clamp(
        _places.Length == 2 ? Secant(piece) : (1.5 * Secant(piece)) - (0.5 * inside), 0, 3 * Secant(piece));
}
