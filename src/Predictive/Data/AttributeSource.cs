namespace Predictive.Data;

/// <summary>An attribute of leads or accounts, and where it is read from.</summary>
/// <param name="Attribute">What it is called and means.</param>
/// <param name="Column">What the funnel file says of the table's column it is read from.</param>
public sealed record AttributeSource(AttributeColumn Attribute, FunnelColumn Column)
{
    /// <summary>The attribute's name.</summary>
    public string Name => Attribute.Name;

    /// <summary>The same under a name not taken yet: <c>contact.</c> stands before it as often as needed.</summary>
    internal AttributeSource ApartFrom(IReadOnlySet<string> taken)
    {
        var name = Name;
        while (taken.Contains(name))
            name = $"contact.{name}";
        return this with { Attribute = Attribute with { Name = name } };
    }
}
