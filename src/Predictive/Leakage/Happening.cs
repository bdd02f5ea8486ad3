namespace Predictive.Leakage;

/// <summary>Something a lead did, or sales did with it.</summary>
/// <param name="Type">What happened, in the funnel's own words.</param>
/// <param name="Day">When, in days since 1970-01-01 UTC.</param>
/// <param name="BySales">Whether sales did it.</param>
/// <param name="Quantities">Its numbers.</param>
internal readonly record struct Happening(string Type, double Day, bool BySales, IReadOnlyList<double> Quantities)
{
    /// <summary>A type that its file has a word for, such as <c>session:pricing</c>, belongs to that word.</summary>
    public string? Family => Type.IndexOf(':', StringComparison.Ordinal) is var end and > 0 ? Type[..end] : null;
}
