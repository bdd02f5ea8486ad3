namespace Predictive.Benchmarks.Accuracy;

/// <summary>A learner of the study.</summary>
/// <param name="Key">Its name on the command line and of its files.</param>
/// <param name="Words">As the report shows it.</param>
/// <param name="IsTuned">Whether 20 trials chose its settings; otherwise they are those out of the box.</param>
/// <param name="IsRanked">Whether it takes part in the ranks; others are shown beside.</param>
internal sealed record StudyLearner(string Key, string Words, bool IsTuned, bool IsRanked)
{
    /// <summary>Our default, uncalibrated, whose rank is asked for.</summary>
    public const string Ours = "ours";

    /// <summary>Every learner, ours first.</summary>
    public static IReadOnlyList<StudyLearner> All { get; } =
    [
        .. Both(Ours, "Predictive", isRanked: true),
        .. Both("ours-calibrated", "Predictive, calibrated as it ships", isRanked: false),
        .. Both("ours-logistic", "Predictive, logistic", isRanked: false),
        .. Both("xgboost", "XGBoost", isRanked: true),
        .. Both("boosting", "scikit-learn boosting", isRanked: true),
        .. Both("logistic", "scikit-learn logistic", isRanked: true),
    ];

    /// <summary>Whether it is one of ours.</summary>
    public bool IsOurs => Key.StartsWith(Ours, StringComparison.Ordinal);

    /// <summary>How its settings came about.</summary>
    public string Mode => IsTuned ? "tuned" : "default";

    /// <summary>The file of its chances of a set's test rows.</summary>
    public string FileIn(string folder) => Path.Combine(folder, $"{Key}.{Mode}.f64");

    private static StudyLearner[] Both(string key, string words, bool isRanked) =>
        [new(key, words, false, isRanked), new(key, words, true, isRanked)];
}
