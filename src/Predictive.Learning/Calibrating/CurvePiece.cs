namespace Predictive.Learning.Calibrating;

/// <summary>
/// A cubic piece of a curve of log-odds: Value + share (Linear + share (Square + share Cube)), kept between Value and
/// Next, with share = (margin - Start) / Width.
/// </summary>
/// <param name="Start">The margin where it starts.</param>
/// <param name="Width">How far it reaches, above 0.</param>
/// <param name="Value">The log-odds at its start.</param>
/// <param name="Linear">The coefficient of the share.</param>
/// <param name="Square">The coefficient of the share's square.</param>
/// <param name="Cube">The coefficient of the share's cube.</param>
/// <param name="Next">The log-odds at its end.</param>
public readonly record struct CurvePiece(
    double Start, double Width, double Value, double Linear, double Square, double Cube, double Next)
{
    /// <summary>A piece that is level.</summary>
    internal static CurvePiece Level(double start, double value) => new(start, 1, value, 0, 0, 0, value);
}
