namespace Predictive.Tests.Architecture.Planted.Data;

/// <summary>Stands in a room and mentions a type that tells the whole story.</summary>
public sealed class KnowsTheEnd
{
    public static object? TellBy(object? teller) => teller as WholeStoryTeller;
}
