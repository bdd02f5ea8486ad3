using Predictive.Interop.Refusals;
using Predictive.Learning.Calibrating;

namespace Predictive.Interop.Formulas;

/// <summary>The chance of a margin in another language: the curve of each calibrator.</summary>
internal static class Chances
{
    /// <summary>Log-odds this far from 0 have the same chance, the least or the largest.</summary>
    private const double FarLogOdds = 40;

    /// <summary>Beyond it e to the power of a number is 0 in double, or too small for some databases.</summary>
    private const double SmallestPower = -700;

    /// <summary>The chance, kept inside <see cref="ChanceLimits"/>.</summary>
    public static Formula Of(ICalibrator calibrator, Formula margin)
    {
        var logOdds = LogOddsOf(calibrator, margin).AtLeast(-FarLogOdds).AtMost(FarLogOdds);
        return (1 / ((-logOdds).Exp() + 1)).AtLeast(ChanceLimits.Least).AtMost(1 - ChanceLimits.Least);
    }

    private static Formula LogOddsOf(ICalibrator calibrator, Formula margin) => calibrator switch
    {
        IdentityCalibrator => margin,
        SigmoidCalibrator sigmoid => (sigmoid.Slope * margin) + sigmoid.Intercept,
        BetaCalibrator beta => Beta(beta, margin),
        IsotonicCalibrator isotonic => Isotonic(isotonic, margin),
        _ => throw ExportRefusal.Calibrator(calibrator),
    };

    /// <summary>softplus(x) = max(x, 0) + log(1 + exp(-|x|)); the second part is the same for x and -x.</summary>
    private static Formula Beta(BetaCalibrator beta, Formula margin)
    {
        var curved = ((-margin.Abs()).AtLeast(SmallestPower).Exp() + 1).Log();
        var high = margin.AtLeast(0) + curved;
        var low = (-margin).AtLeast(0) + curved;
        return (beta.HighSlope * high) - (beta.LowSlope * low) + beta.Intercept;
    }

    private static Formula Isotonic(IsotonicCalibrator isotonic, Formula margin)
    {
        var (first, last) = (isotonic.Margins[0], isotonic.Margins[^1]);
        var coefficients = isotonic.Pieces.Select(piece => new[]
        {
            piece.Start, piece.Width, piece.Value, piece.Linear, piece.Square, piece.Cube, piece.Next,
        });
        var curve = margin.ByPiece(
            isotonic.Margins.ToArray(), [.. coefficients], piece => Cubic((margin - piece[0]) / piece[1], piece));
        var above = (margin - last).AtLeast(0);
        var below = (-(margin - first)).AtLeast(0);
        return curve + (IsotonicCalibrator.Beyond * ((above / (above + 1)) - (below / (below + 1))));
    }

    private static Formula Cubic(Formula share, Formula[] piece) =>
        (piece[2] + (share * (piece[3] + (share * (piece[4] + (share * piece[5]))))))
            .AtLeast(piece[2]).AtMost(piece[6]);
}
