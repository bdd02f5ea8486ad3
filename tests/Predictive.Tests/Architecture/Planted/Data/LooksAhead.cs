namespace Predictive.Tests.Architecture.Planted.Data;

/// <summary>Knows, in a lambda only, a room further on.</summary>
public static class LooksAhead
{
    public static Func<object> Later() => () => new Models.Learned();
}
