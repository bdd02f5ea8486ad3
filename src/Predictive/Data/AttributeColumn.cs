namespace Predictive.Data;

/// <summary>What one attribute column of a table is called and means.</summary>
/// <param name="Name">
/// The name under which features, rules and requests know it: the column's, as the funnel file spells it.
/// </param>
/// <param name="Kind">How its values are read.</param>
/// <param name="KnownWhen">When its values became known.</param>
public sealed record AttributeColumn(string Name, AttributeKind Kind, KnownWhen KnownWhen = KnownWhen.Static);
