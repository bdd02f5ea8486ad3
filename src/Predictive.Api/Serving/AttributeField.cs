using Predictive.Data;

namespace Predictive.Api.Serving;

/// <summary>An attribute that requests may carry.</summary>
/// <param name="Column">Its name and kind.</param>
/// <param name="Missing">Texts that mean it is missing.</param>
/// <param name="Used">Whether a feature or a rule asks about it.</param>
internal sealed record AttributeField(AttributeColumn Column, IReadOnlySet<string> Missing, bool Used)
{
    public string Name => Column.Name;

    public string KindWord => Column.Kind switch
    {
        AttributeKind.Number => "number",
        AttributeKind.Category => "category",
        AttributeKind.Date => "date",
    };
}
