namespace Predictive.Simulation;

/// <summary>
/// What makes a lead convert. A lead's propensity is <c>exp(base + fit + hidden fit + intent + source + collector +
/// drift)</c>: the number of opportunities it would open while nobody works it, if it could open several.
/// </summary>
public sealed record ConversionSettings
{
    /// <summary>Log propensity of an average lead; the dial of the base rate.</summary>
    public double Base { get; init => field = Setting.Within(value, -12, 2, "conversion.base"); } = -3.2;

    /// <summary>How much size, industry, region, seniority, function and email domain count; 0: not at all.</summary>
    public double Fit { get; init => field = Setting.Within(value, 0, 3, "conversion.fit"); } = 0.95;

    /// <summary>Spread of the fit that nobody can see.</summary>
    public double HiddenFit { get; init => field = Setting.Within(value, 0, 3, "conversion.hiddenFit"); } = 0.2;

    /// <summary>How much hidden intent counts; activities show a part of it.</summary>
    public double Intent { get; init => field = Setting.Within(value, 0, 3, "conversion.intent"); } = 0.9;

    /// <summary>How much source and campaign count.</summary>
    public double Source { get; init => field = Setting.Within(value, 0, 3, "conversion.source"); } = 0.8;

    /// <summary>What being a collector of points adds to the log propensity.</summary>
    public double Collector { get; init => field = Setting.Within(value, -5, 0, "conversion.collector"); } = -1;

    /// <summary>
    /// Scale in days of the delay from awakening to the opportunity, which is gamma shaped (shape 2): mode at the
    /// scale, mean at twice the scale.
    /// </summary>
    public double DelayDays { get; init => field = Setting.Within(value, 2, 60, "conversion.delayDays"); } = 24;
}
