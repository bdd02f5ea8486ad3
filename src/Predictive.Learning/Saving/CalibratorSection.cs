using System.Text.Json;
using Predictive.Learning.Calibrating;

namespace Predictive.Learning.Saving;

/// <summary>
/// The <c>calibrator</c> of a model file: an <c>identity</c> has nothing, a <c>sigmoid</c> slope and intercept, a
/// <c>beta</c> calibration two slopes and an intercept, an <c>isotonic</c> curve the margins and chances of its points.
/// </summary>
internal static class CalibratorSection
{
    private const string Identity = "identity";
    private const string Sigmoid = "sigmoid";
    private const string Beta = "beta";
    private const string Isotonic = "isotonic";

    /// <summary>Writes the members of a calibrator.</summary>
    public static void Write(Utf8JsonWriter writer, ICalibrator calibrator)
    {
        switch (calibrator)
        {
            case IdentityCalibrator:
                writer.WriteString("kind", Identity);
                break;
            case SigmoidCalibrator sigmoid:
                writer.WriteString("kind", Sigmoid);
                writer.WriteNumber("slope", sigmoid.Slope);
                writer.WriteNumber("intercept", sigmoid.Intercept);
                break;
            case BetaCalibrator beta:
                writer.WriteString("kind", Beta);
                writer.WriteNumber("lowSlope", beta.LowSlope);
                writer.WriteNumber("highSlope", beta.HighSlope);
                writer.WriteNumber("intercept", beta.Intercept);
                break;
            case IsotonicCalibrator isotonic:
                writer.WriteString("kind", Isotonic);
                NumberList.Write(writer, "margins", isotonic.Margins.ToArray());
                NumberList.Write(writer, "chances", isotonic.Chances.ToArray());
                break;
            default:
                throw new ArgumentException(
                    "A model file holds an identity, sigmoid, beta or isotonic calibration; "
                    + $"{calibrator.GetType().Name} came.",
                    nameof(calibrator));
        }
    }

    /// <summary>Reads a calibrator.</summary>
    public static ICalibrator Read(Place place)
    {
        try
        {
            return place["kind"].Text() switch
            {
                Identity => ReadIdentity(place),
                Sigmoid => ReadSigmoid(place),
                Beta => ReadBeta(place),
                Isotonic => ReadIsotonic(place),
                var kind => throw place["kind"].Error(
                    $"the kind is '{kind}', expected '{Identity}', '{Sigmoid}', '{Beta}' or '{Isotonic}'"),
            };
        }
        catch (ArgumentException wrong)
        {
            throw place.Error(wrong.Message.TrimEnd('.'));
        }
    }

    private static IdentityCalibrator ReadIdentity(Place place)
    {
        place.Only("kind");
        return new IdentityCalibrator();
    }

    private static SigmoidCalibrator ReadSigmoid(Place place)
    {
        place.Only("kind", "slope", "intercept");
        return new SigmoidCalibrator(place["slope"].Number(), place["intercept"].Number());
    }

    private static BetaCalibrator ReadBeta(Place place)
    {
        place.Only("kind", "lowSlope", "highSlope", "intercept");
        return new BetaCalibrator(
            place["lowSlope"].Number(), place["highSlope"].Number(), place["intercept"].Number());
    }

    private static IsotonicCalibrator ReadIsotonic(Place place)
    {
        place.Only("kind", "margins", "chances");
        return new IsotonicCalibrator(place["margins"].Numbers(), place["chances"].Numbers());
    }
}
