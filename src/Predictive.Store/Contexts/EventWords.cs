using Predictive.Data;
using Predictive.Store.Reports;
using Predictive.Tables;

namespace Predictive.Store.Contexts;

/// <summary>Reads what was told of events as the funnel's tables would be read.</summary>
internal sealed class EventWords(FunnelFile funnel)
{
    private readonly IReadOnlyList<string> _quantities = funnel.EventQuantities;
    private readonly IReadOnlyList<string> _details = funnel.EventDetails;

    public FunnelEvent Read(EventReport told) => new(
        told.LeadId, told.Type, told.At, [.. _quantities.Select(name => Number(told, name))], told.BySales,
        told.LearnedAt > told.At ? told.LearnedAt : null, Word(told.Campaign))
    {
        Channel = Word(told.Channel),
        Details = [.. _details.Select(name => Text(told, name))],
    };

    private double Number(EventReport told, string name) =>
        PlainNumber.TryRead(Text(told, name), out var number) ? number : double.NaN;

    private string? Text(EventReport told, string name) =>
        told.Details.TryGetValue(name, out var value) ? Word(JsonText.Word(value)) : null;

    private string? Word(string? text) => funnel.WordIn(null, text);
}
