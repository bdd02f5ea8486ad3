namespace Predictive.Tests.Architecture.Planted;

/// <summary>Types that break the rules of the house on purpose, so that each rule is seen to see.</summary>
internal static class PlantedTypes
{
    /// <summary>The namespace that stands for the root of the story.</summary>
    public static readonly string Root = typeof(PlantedTypes).Namespace!;

    /// <summary>All of them, with the types the compiler made for their lambdas.</summary>
    public static readonly Type[] All =
    [
        .. typeof(PlantedTypes).Assembly.GetTypes().Where(
            type => type.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true),
    ];
}
