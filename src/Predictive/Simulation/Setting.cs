using System.Globalization;

namespace Predictive.Simulation;

/// <summary>Keeps a world's settings in their ranges.</summary>
internal static class Setting
{
    /// <summary>The value, if it lies in the range (both ends included).</summary>
    /// <exception cref="WorldException">It does not; not a number never does.</exception>
    public static double Within(double value, double low, double high, string name) =>
        value >= low && value <= high ? value : throw OutOfRange(name, value, low, high);

    /// <summary>The whole number, if it lies in the range (both ends included).</summary>
    /// <exception cref="WorldException">It does not.</exception>
    public static int Within(int value, int low, int high, string name) =>
        value >= low && value <= high ? value : throw OutOfRange(name, value, low, high);

    private static WorldException OutOfRange(string name, double value, double low, double high) =>
        new(string.Create(
            CultureInfo.InvariantCulture, $"The world's '{name}' is {value}; it must lie between {low} and {high}."));
}
