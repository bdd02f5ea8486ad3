namespace Predictive.Decisions;

/// <summary>A grade from A+ to F that matched criteria move up and down by thirds of a letter.</summary>
/// <param name="Start">The grade of a lead that matches nothing.</param>
/// <param name="Steps">The criteria.</param>
public sealed record GradeSteps(string Start, IReadOnlyList<GradeStep> Steps)
{
    /// <summary>The grades, the worst first.</summary>
    public static IReadOnlyList<string> Grades { get; } =
        ["F", "D-", "D", "D+", "C-", "C", "C+", "B-", "B", "B+", "A-", "A", "A+"];

    /// <summary>How good a grade is, 0 being the worst; -1 for one that is none.</summary>
    public static int RankOf(string grade)
    {
        for (var rank = 0; rank < Grades.Count; rank++)
        {
            if (Grades[rank] == grade)
                return rank;
        }

        return -1;
    }
}

/// <summary>A criterion that moves the grade.</summary>
/// <param name="Name">Its name for people.</param>
/// <param name="When">What is to match.</param>
/// <param name="Thirds">By how many thirds of a letter it goes up; below 0 down.</param>
/// <param name="Otherwise">By how many thirds it goes up where the condition does not hold; below 0 down.</param>
public sealed record GradeStep(string Name, RuleCondition When, int Thirds, int Otherwise = 0);
