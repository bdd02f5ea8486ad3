namespace Predictive.Evaluation.Treatment;

/// <summary>Whether sales worked a lead in the days after its as-of date, where that could still be decided.</summary>
public enum WorkCase
{
    /// <summary>It was worked in the window after the as-of date, and had not converted when that ended.</summary>
    Worked,

    /// <summary>It was neither worked nor had it converted when the window ended; later it may have been.</summary>
    NotWorked,

    /// <summary>It was worked at or before the as-of date: a choice on that date came too late for it.</summary>
    WorkedBefore,

    /// <summary>
    /// It converted within the window, worked or not. Were it counted as not worked because it converted before sales
    /// came to it, not working leads would seem to make them convert (immortal time: Suissa, 2008).
    /// </summary>
    ConvertedWithin,
}
