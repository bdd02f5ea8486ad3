namespace Predictive.Learning.Categories;

/// <summary>
/// A category read as a number: how often each level converted, 1 being as often as all rows, shrunk towards 1. It lets
/// trees ask about thousands of levels at once.
/// </summary>
public sealed class TargetStatistic
{
    /// <summary>The number of a level that converted as often as all rows, or of which nothing is known.</summary>
    public const float AsOften = 1;

    private readonly float[] _ofLevel;

    /// <summary>Takes the numbers as they are.</summary>
    /// <param name="column">Which column is read.</param>
    /// <param name="ofLevel">The number of each level, by code.</param>
    /// <param name="ofUnseen">The number of a level never seen in training.</param>
    internal TargetStatistic(int column, float[] ofLevel, float ofUnseen)
    {
        Column = column;
        _ofLevel = ofLevel;
        OfUnseen = ofUnseen;
    }

    /// <summary>The category column that is read.</summary>
    public int Column { get; }

    /// <summary>The number of each level, by code.</summary>
    public ReadOnlySpan<float> OfLevel => _ofLevel;

    /// <summary>The number of a level never seen in training.</summary>
    public float OfUnseen { get; }

    /// <summary>The number of a code; a missing category stays missing.</summary>
    public float Of(float code)
    {
        if (float.IsNaN(code)) return float.NaN;
        return code >= 0 && code < _ofLevel.Length && code == (int)code ? _ofLevel[(int)code] : OfUnseen;
    }

    /// <summary>The numbers of all rows of a matrix.</summary>
    internal float[] OfAll(FeatureMatrix matrix)
    {
        var codes = matrix.Column(Column);
        var numbers = new float[codes.Length];
        for (var row = 0; row < numbers.Length; row++)
        {
            numbers[row] = Of(codes[row]);
        }

        return numbers;
    }
}
