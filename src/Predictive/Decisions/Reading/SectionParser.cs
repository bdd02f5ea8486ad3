using Predictive.Data.Reading;

namespace Predictive.Decisions.Reading;

/// <summary>Reads what stands beside the rules: groups, limits, vetoes, inactivity and grades.</summary>
internal sealed class SectionParser(ConditionParser conditions)
{
    public static IReadOnlyList<RuleGroup> Groups(YamlMap book)
    {
        if (!book.Has("groups"))
            return [];
        var groups = book.Maps("groups").Select(group =>
        {
            group.AllowOnly("a group", RuleKeys.Group);
            var name = group.Text("name") ?? throw group.Place.Error("a group has a 'name:'.");
            return new RuleGroup(name, group.Limits(), group.Text("take") switch
            {
                null or "sum" => false,
                "best" => true,
                var other => throw group.Error("take", $"'take' is '{other}'; allowed are sum and best."),
            });
        }).ToList();
        return Distinct(book, "groups", groups, group => group.Name);
    }

    public static PointLimits Limits(YamlMap book, string axis)
    {
        if (!book.Has("limits"))
            return PointLimits.None;
        var limits = book.Map("limits");
        limits.AllowOnly("limits", RuleKeys.AxisLimits);
        if (!limits.Has(axis))
            return PointLimits.None;
        var range = limits.Map(axis);
        range.AllowOnly($"the limits of '{axis}'", RuleKeys.Limits);
        return range.Limits();
    }

    public static InactivityDecay? Inactivity(YamlMap book)
    {
        if (!book.Has("inactivity"))
            return null;
        var map = book.Map("inactivity");
        map.AllowOnly("inactivity", RuleKeys.Inactivity);
        if (map.Has("steps") == map.Has("everyDays") || map.Has("everyDays") != map.Has("points"))
            throw map.Place.Error("inactivity has either 'steps:', or 'everyDays:' and 'points:'.");
        if (map.DaysOf("everyDays") is { } days)
        {
            return new InactivityDecay
            {
                Every = new InactivityStep(days, Taken(map)),
                Floor = map.Number("floor"),
            };
        }

        InactivityStep[] steps = [.. map.Maps("steps").Select(step =>
        {
            step.AllowOnly("a step of inactivity", RuleKeys.InactivityStep);
            return new InactivityStep(
                step.DaysOf("days") ?? throw step.Place.Error("a step has 'days:' and 'points:'."), Taken(step));
        })];
        return steps.Length > 0 && steps.Zip(steps.Skip(1)).All(pair => pair.First.Days < pair.Second.Days)
            ? new InactivityDecay { Steps = steps, Floor = map.Number("floor") }
            : throw map.Error("steps", "the steps of inactivity stand in the order of their days, each after another.");
    }

    public IReadOnlyList<RuleVeto> Vetoes(YamlMap book) => !book.Has("vetoes") ? [] : Distinct(
        book, "vetoes", [.. book.Maps("vetoes").Select(Veto)], veto => veto.Name);

    public static GradeMatrix? Matrix(YamlMap book)
    {
        if (!book.Has("grade") || IsSteps(book.Map("grade")))
            return null;
        var grade = book.Map("grade");
        grade.AllowOnly("a grade matrix", RuleKeys.GradeMatrix);
        return new GradeMatrix(grade.Descending("fit"), grade.Descending("engagement"));
    }

    public GradeSteps? Steps(YamlMap book)
    {
        if (!book.Has("grade") || !IsSteps(book.Map("grade")))
            return null;
        var grade = book.Map("grade");
        grade.AllowOnly("a grade by steps", RuleKeys.GradeSteps);
        if (!grade.Has("start") || !grade.Has("steps"))
            throw grade.Place.Error("a grade by steps has a 'start:' and 'steps:'.");
        return new GradeSteps(Grade(grade, "start")!, [.. grade.Maps("steps").Select(Step)]);
    }

    public static RuleMqlBar Bar(YamlMap book, GradeMatrix? matrix, GradeSteps? steps)
    {
        if (!book.Has("mql"))
            return RuleMqlBar.None;
        var mql = book.Map("mql");
        mql.AllowOnly("'mql'", RuleKeys.Mql);
        if (mql.Has("grade") && steps is null)
            throw mql.Error("grade", "there is no 'grade:' by steps that a lead could have.");
        if (mql.Has("cells") && matrix is null)
            throw mql.Error("cells", "there is no 'grade:' by fit and engagement that a lead could have.");
        var cells = mql.Words("cells");
        if (cells?.FirstOrDefault(cell => !matrix!.Grades.Contains(cell)) is { } unknown)
        {
            throw mql.Error("cells", $"there is no grade '{unknown}'; the matrix has "
                + $"{matrix!.Grades.First()} to {matrix.Grades.Last()}.");
        }

        return new RuleMqlBar
        {
            Fit = mql.Number("fit"),
            Engagement = mql.Number("engagement"),
            Grade = Grade(mql, "grade"),
            Cells = cells,
        };
    }

    private static bool IsSteps(YamlMap grade) => grade.Has("start") || grade.Has("steps");

    private RuleVeto Veto(YamlMap veto)
    {
        veto.AllowOnly("a veto", RuleKeys.Veto);
        return new RuleVeto(
            veto.Text("name") ?? throw veto.Place.Error("a veto has a 'name:'."),
            conditions.NeededWhen(veto, "a veto"));
    }

    private GradeStep Step(YamlMap step)
    {
        step.AllowOnly("a step of a grade", RuleKeys.GradeStep);
        return new GradeStep(
            step.Text("name") ?? "step", conditions.NeededWhen(step, "a step of a grade"),
            step.Whole("thirds", -12, 12) ?? throw step.Place.Error("a step of a grade has 'thirds:'."),
            step.Whole("otherwise", -12, 12) ?? 0);
    }

    private static string? Grade(YamlMap map, string key) => map.Text(key) is not { } grade ? null
        : GradeSteps.RankOf(grade) >= 0 ? grade
        : throw map.Error(key, $"'{grade}' is no grade; allowed are {string.Join(", ", GradeSteps.Grades.Reverse())}.");

    private static double Taken(YamlMap map) =>
        map.Number("points") is { } points and < 0 ? points
        : throw (map.Has("points")
            ? map.Error("points", "inactivity takes points: they are below 0.")
            : map.Place.Error("inactivity has 'points:', below 0."));

    private static List<T> Distinct<T>(YamlMap map, string key, List<T> all, Func<T, string> name) =>
        all.GroupBy(name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw map.Error(key, $"two of '{key}' are called '{twice.Key}'; give each its own name.")
            : all;
}
