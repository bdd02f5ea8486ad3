using Predictive.Data;

namespace Predictive.Api.Serving;

/// <summary>An attribute that requests may carry.</summary>
/// <param name="Source">What the funnel file says of it.</param>
/// <param name="Used">Whether a feature or a rule asks about it.</param>
internal sealed record AttributeField(AttributeSource Source, bool Used)
{
    public string Name => Source.Name;

    public AttributeKind Kind => Source.Attribute.Kind;

    public string KindWord => Kind switch
    {
        AttributeKind.Number => "number",
        AttributeKind.Category => "category",
        AttributeKind.Date => "date",
    };
}
