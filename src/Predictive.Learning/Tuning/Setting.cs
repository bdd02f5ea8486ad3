namespace Predictive.Learning.Tuning;

/// <summary>One setting of a learner, by the name under which files and leaderboards know it.</summary>
/// <typeparam name="TOptions">The learner's options.</typeparam>
/// <param name="Name">The option's name, its first letter small.</param>
/// <param name="Get">The value in some options; <see cref="Auto"/> where the learner decides by the rows.</param>
/// <param name="Set">The options with another value.</param>
public sealed record Setting<TOptions>(
    string Name, Func<TOptions, double> Get, Func<TOptions, double, TOptions> Set)
{
    /// <summary>Stands for a value that the learner decides by the rows; no setting has 0 as a value of its own then.
    /// </summary>
    internal const double Auto = 0;

    /// <summary>The values that tuning tries, rising; empty for a setting that it leaves alone.</summary>
    public double[] Choices { get; init; } = [];

    /// <summary>The same as the search space sees it.</summary>
    internal SettingRange RangeFrom(TOptions defaults) => new(Name, Choices, Get(defaults));
}
