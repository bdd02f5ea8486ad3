using Predictive.Data;
using Predictive.Decisions;
using Predictive.Features;
using Predictive.Registry;

namespace Predictive.Api.Serving;

/// <summary>
/// What a request to a version may carry: the attributes of its funnel, and the numbers of its events.
/// </summary>
internal sealed record RequestFields
{
    /// <summary>The funnel file the version was trained with.</summary>
    public required FunnelFile Funnel { get; init; }

    public required IReadOnlyList<AttributeField> Lead { get; init; }

    public required IReadOnlyList<AttributeField> Account { get; init; }

    /// <summary>The attribute that is the lead source too; null where the funnel has none.</summary>
    public required string? SourceAttribute { get; init; }

    public required IReadOnlyList<string> Quantities { get; init; }

    /// <summary>The words that events carry beside their type.</summary>
    public required IReadOnlyList<string> EventDetails { get; init; }

    /// <summary>The campaigns that events may name, with their channels.</summary>
    public required IReadOnlyList<Campaign> Campaigns { get; init; }

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
        var byRules = rules.OfType<AttributeRule>().Select(rule => rule.Attribute);
        var attributes = FunnelAttributes.Of(funnel);
        var lead = FieldsOf(attributes.Lead, AskedOf(AttributeOwner.Lead, features, byRules));
        var account = FieldsOf(attributes.Account, AskedOf(AttributeOwner.Account, features, byRules));
        var source = funnel.Leads.Of(ColumnMeaning.Source).FirstOrDefault()?.Name;
        return new RequestFields
        {
            Funnel = funnel,
            Lead = lead,
            Account = account,
            SourceAttribute = lead.Any(field => field.Name == source) ? source : null,
            Quantities = funnel.EventQuantities,
            EventDetails = funnel.EventDetails,
            Campaigns =
                [.. version.Model.Records.Channels.Select(one => new Campaign(one.Key, null, one.Value, null))],
            SalesTouchesDescribe = funnel.SalesTouches,
            EventTypes = [.. features.SelectMany(TypesOf)
                .Concat(rules.OfType<EventRule>().Select(rule => rule.Type))
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    private static AttributeField[] FieldsOf(IEnumerable<AttributeSource> attributes, HashSet<string> asked) =>
        [.. attributes.Select(source => new AttributeField(source, asked.Contains(source.Name)))];

    private static HashSet<string> AskedOf(
        AttributeOwner owner, IEnumerable<Feature> features, IEnumerable<string> byRules) => features
        .Select(feature => feature switch
        {
            AttributeNumber number when number.Owner == owner => number.Attribute,
            AttributeWord word when word.Owner == owner => word.Attribute,
            TitleWord title when title.Owner == owner => title.Attribute,
            AttributeDate date when date.Owner == owner => date.Attribute,
            _ => null,
        }).OfType<string>().Concat(byRules).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> TypesOf(Feature feature) => feature switch
    {
        EventFeature { By: EventBy.Group, Types: { } types } => types,
        EventFeature { By: null or EventBy.Type or EventBy.Human or EventBy.Machine, Type: { } type } => [type],
        _ => [],
    };
}
