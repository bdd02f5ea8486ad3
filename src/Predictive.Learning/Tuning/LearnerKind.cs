using Predictive.Learning.Boosting;
using Predictive.Learning.Linear;

namespace Predictive.Learning.Tuning;

/// <summary>A learner that has settings: how to make it from them, and where tuning looks.</summary>
internal abstract class LearnerKind
{
    /// <summary>Every learner with settings, in the order in which tuning prefers them.</summary>
    public static IReadOnlyList<LearnerKind> All { get; } =
    [
        new Kind<BoostingOptions>(
            "boosting", BoostingOptions.Default, BoostingSettings.All,
            (options, threads) => new BoostingLearner(options with { Threads = threads })),
        new Kind<LogisticOptions>(
            "logistic", LogisticOptions.Default, LogisticSettings.All, (options, _) => new LogisticLearner(options)),
    ];

    /// <summary>The learner's name.</summary>
    public abstract string Name { get; }

    /// <summary>The names of all its settings.</summary>
    public abstract IReadOnlyList<string> SettingNames { get; }

    /// <summary>What tuning tries.</summary>
    public abstract IReadOnlyList<SettingRange> Ranges { get; }

    /// <summary>The learner of this name, or null.</summary>
    public static LearnerKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>The learner with these settings, the others at their defaults.</summary>
    /// <param name="values">A value a setting.</param>
    /// <param name="threads">How many threads may work; 0 for as many as there are cores.</param>
    /// <exception cref="ArgumentException">There is no such setting, or a value is outside its limits.</exception>
    public abstract ILearner Create(IReadOnlyDictionary<string, double> values, int threads);

    private sealed class Kind<TOptions>(
        string name,
        TOptions defaults,
        IReadOnlyList<Setting<TOptions>> settings,
        Func<TOptions, int, ILearner> create) : LearnerKind
    {
        public override string Name => name;

        public override IReadOnlyList<string> SettingNames => [.. settings.Select(setting => setting.Name)];

        public override IReadOnlyList<SettingRange> Ranges =>
            [.. settings.Where(setting => setting.Choices.Length > 0).Select(setting => setting.RangeFrom(defaults))];

        public override ILearner Create(IReadOnlyDictionary<string, double> values, int threads)
        {
            var options = defaults;
            foreach (var (called, value) in values)
            {
                var setting = settings.FirstOrDefault(one => one.Name == called) ?? throw Unknown(called);
                options = setting.Set(options, value);
                if (setting.Get(options) != value)
                {
                    throw new ArgumentException(FormattableString.Invariant(
                        $"The setting '{called}' of {name} is {value}; allowed is a whole number."));
                }
            }

            return create(options, threads);
        }

        private ArgumentException Unknown(string called) => new(
            $"{name} has no setting '{called}'; it has {string.Join(", ", SettingNames)}.");
    }
}
