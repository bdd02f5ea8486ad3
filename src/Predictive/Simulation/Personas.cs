namespace Predictive.Simulation;

/// <summary>What people are like, and what that does to their propensity.</summary>
internal static class Personas
{
    public const string CLevel = "c_level";
    public const string Vp = "vp";
    public const string Director = "director";
    public const string Manager = "manager";
    public const string Individual = "individual";
    public const string Student = "student";
    public const string FreeMail = "free";

    /// <summary>How senior they are; the rules of today love the C-level, but directors and VPs buy.</summary>
    public static Choice<Trait> Seniorities { get; } = new(
        [
            new Trait(CLevel, 11, -0.1), new Trait(Vp, 13, 0.3), new Trait(Director, 20, 0.45),
            new Trait(Manager, 28, 0.15), new Trait(Individual, 24, -0.35), new Trait(Student, 4, -1.5),
        ],
        seniority => seniority.Weight);

    /// <summary>What they work on.</summary>
    public static Choice<Trait> Functions { get; } = new(
        [
            new Trait("operations", 20, 0.4), new Trait("it", 22, 0.25), new Trait("marketing", 18, 0.1),
            new Trait("sales", 14, 0), new Trait("finance", 12, -0.1), new Trait("hr", 7, -0.45),
            new Trait("other", 7, -0.5),
        ],
        function => function.Weight);

    /// <summary>What kind of mail address they gave.</summary>
    public static Choice<Trait> EmailKinds { get; } = new(
        [new Trait("company", 90, 0.06), new Trait(FreeMail, 10, -0.55)], kind => kind.Weight);

    /// <summary>The title on the form, such as "Director of Operations".</summary>
    public static string Title(string seniority, string function)
    {
        var field = function.Length <= 2
            ? function.ToUpperInvariant()
            : char.ToUpperInvariant(function[0]) + function[1..];
        return seniority switch
        {
            CLevel => $"Chief {field} Officer",
            Vp => $"VP {field}",
            Director => $"Director of {field}",
            Manager => $"{field} Manager",
            Student => "Student",
            _ => $"{field} Specialist",
        };
    }
}
