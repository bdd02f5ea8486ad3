using Predictive.Learning.Linear;

namespace Predictive.Learning.Tuning;

/// <summary>The settings of logistic regression: every option that can change what is learned.</summary>
internal static class LogisticSettings
{
    /// <summary>All of them; <c>strength</c> fixes what the validation part would choose else.</summary>
    public static IReadOnlyList<Setting<LogisticOptions>> All { get; } =
    [
        new("strength", o => o.Strengths.Count == 1 ? o.Strengths[0] : 0,
            (o, value) => value == 0 ? o : o with { Strengths = [value], StrengthWithoutValidation = value })
        {
            Choices = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3],
        },
        new("l1Share", o => o.L1Share, (o, value) => o with { L1Share = value }) { Choices = [0, 0.5, 1] },
        new("minCategoryRows", o => o.MinCategoryRows, (o, value) => o with { MinCategoryRows = (int)value })
        {
            Choices = [3, 5, 10, 20, 40, 80],
        },
    ];
}
