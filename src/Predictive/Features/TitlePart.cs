namespace Predictive.Features;

/// <summary>What a job title tells.</summary>
public enum TitlePart
{
    /// <summary>How senior a person is.</summary>
    Seniority,

    /// <summary>In which part of a company a person works.</summary>
    Function,
}
