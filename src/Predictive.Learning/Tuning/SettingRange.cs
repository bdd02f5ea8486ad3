namespace Predictive.Learning.Tuning;

/// <summary>Where tuning looks for one setting.</summary>
/// <param name="Name">The setting.</param>
/// <param name="Choices">The values to try, rising.</param>
/// <param name="Default">The value that a candidate without this setting has.</param>
internal sealed record SettingRange(string Name, double[] Choices, double Default)
{
    /// <summary>
    /// Where a value stands among the choices, from 0 for the least to 1 for the greatest; null where the learner
    /// decides by the rows, which is no place among them.
    /// </summary>
    public double? PlaceOf(double? value)
    {
        var sought = value ?? Default;
        if (Choices[0] > 0 && sought == Setting<object>.Auto)
        {
            return null;
        }

        var place = Array.FindIndex(Choices, choice => choice >= sought);
        return (place < 0 ? Choices.Length - 1 : place) / (double)Math.Max(1, Choices.Length - 1);
    }
}
