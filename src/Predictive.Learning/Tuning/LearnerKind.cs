using Predictive.Learning.Boosting;
using Predictive.Learning.Linear;

namespace Predictive.Learning.Tuning;

/// <summary>A learner that has settings: how to make it from them, and where tuning looks.</summary>
public abstract class LearnerKind
{
    private protected LearnerKind()
    {
    }

    /// <summary>The learner's name.</summary>
    public abstract string Name { get; }

    internal static LearnerKind Boosting { get; } = Of(
        "boosting", BoostingOptions.Default, BoostingSettings.All,
        (options, threads) => new BoostingLearner(options with { Threads = threads }));

    internal static LearnerKind Logistic { get; } = Of(
        "logistic", LogisticOptions.Default, LogisticSettings.All, (options, _) => new LogisticLearner(options));

    /// <summary>Every learner with settings, in the order in which tuning prefers them.</summary>
    internal static IReadOnlyList<LearnerKind> All => Learners.Kinds;

    /// <summary>The names of all its settings.</summary>
    internal abstract IReadOnlyList<string> SettingNames { get; }

    /// <summary>What tuning tries.</summary>
    internal abstract IReadOnlyList<SettingRange> Ranges { get; }

    /// <summary>A learner, made from options that its settings change.</summary>
    /// <typeparam name="TOptions">The learner's options.</typeparam>
    /// <param name="name">The learner's name, as it says itself.</param>
    /// <param name="defaults">The options where no setting is named.</param>
    /// <param name="settings">Every option that can be set by name.</param>
    /// <param name="create">
    /// Makes the learner from checked options and a number of threads, 0 for as many as there are cores; throws an
    /// <see cref="ArgumentException"/> that says what is allowed.
    /// </param>
    public static LearnerKind Of<TOptions>(
        string name,
        TOptions defaults,
        IReadOnlyList<Setting<TOptions>> settings,
        Func<TOptions, int, ILearner> create) => new Kind<TOptions>(name, defaults, settings, create);

    /// <summary>The learner of this name, or null.</summary>
    internal static LearnerKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>The learner with these settings, the others at their defaults.</summary>
    /// <param name="values">A value a setting.</param>
    /// <param name="threads">How many threads may work; 0 for as many as there are cores.</param>
    /// <exception cref="ArgumentException">There is no such setting, or a value is outside its limits.</exception>
    internal abstract ILearner Create(IReadOnlyDictionary<string, double> values, int threads);

    private sealed class Kind<TOptions>(
        string name,
        TOptions defaults,
        IReadOnlyList<Setting<TOptions>> settings,
        Func<TOptions, int, ILearner> create) : LearnerKind
    {
        public override string Name => name;

        internal override IReadOnlyList<string> SettingNames => [.. settings.Select(setting => setting.Name)];

        internal override IReadOnlyList<SettingRange> Ranges =>
            [.. settings.Where(setting => setting.Choices.Length > 0).Select(setting => setting.RangeFrom(defaults))];

        internal override ILearner Create(IReadOnlyDictionary<string, double> values, int threads)
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
