using Predictive.Data;
using Predictive.Decisions;
using Predictive.Features;
using Predictive.Registry;

namespace Predictive.Api.Serving;

/// <summary>
/// What a request to a version may carry: the attributes of its funnel, the numbers of its events, its time zone.
/// </summary>
internal sealed record RequestFields
{
    public required TimeZoneInfo Zone { get; init; }

    public required IReadOnlyList<AttributeField> Lead { get; init; }

    public required IReadOnlyList<AttributeField> Account { get; init; }

    /// <summary>The attribute that is the lead source too; null where the funnel has none.</summary>
    public required string? SourceAttribute { get; init; }

    public required IReadOnlyList<string> Quantities { get; init; }

    /// <summary>Whether events by sales become features.</summary>
    public required bool SalesTouchesDescribe { get; init; }

    /// <summary>The types of events that a feature or a rule knows by name.</summary>
    public required IReadOnlyList<string> EventTypes { get; init; }

    /// <summary>Reads them off the version's own funnel file, features and rules.</summary>
    public static RequestFields Of(ModelVersion version)
    {
        var funnel = FunnelFile.Load(version.FunnelPath);
        var features = version.Model.Catalogue.Features;
        var rules = version.Rules?.Rules ?? [];
        var asked = rules.OfType<AttributeRule>().Select(rule => rule.Attribute);
        var lead = FunnelAttributes.OfLeads(funnel, AskedOf(AttributeOwner.Lead, features, asked));
        var account = FunnelAttributes.OfAccounts(funnel, AskedOf(AttributeOwner.Account, features, asked));
        var source = funnel.Leads.Of(ColumnMeaning.Source).FirstOrDefault()?.Name;
        return new RequestFields
        {
            Zone = funnel.TimeZone,
            Lead = lead,
            Account = account,
            SourceAttribute = lead.Any(field => field.Name == source) ? source : null,
            Quantities = [.. funnel.Of(TableRole.Events).SelectMany(table => table.Of(ColumnMeaning.Quantity))
                .Select(column => column.Name).Distinct(StringComparer.Ordinal)],
            SalesTouchesDescribe = funnel.SalesTouches,
            EventTypes = [.. features.Select(TypeOf).OfType<string>()
                .Concat(rules.OfType<EventRule>().Select(rule => rule.Type))
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    private static HashSet<string> AskedOf(
        AttributeOwner owner, IEnumerable<Feature> features, IEnumerable<string> byRules) => features
        .Select(feature => feature switch
        {
            AttributeNumber number when number.Owner == owner => number.Attribute,
            AttributeWord word when word.Owner == owner => word.Attribute,
            AttributeDate date when date.Owner == owner => date.Attribute,
            _ => null,
        }).OfType<string>().Concat(byRules).ToHashSet(StringComparer.Ordinal);

    private static string? TypeOf(Feature feature) => feature switch
    {
        EventCount count => count.Type,
        EventRecency recency => recency.Type,
        _ => null,
    };
}
