using Predictive.Data;
using Predictive.Features;
using Predictive.Registry;

namespace Predictive;

/// <summary>Tells a funnel of other leads from one that a version can speak about.</summary>
internal static class VersionAttributes
{
    private const int MostNamed = 3;

    /// <summary>Refuses a funnel that lacks attributes which the version's features read; no table is opened.</summary>
    /// <exception cref="BadInputException">It lacks one, or has it under the name of another kind.</exception>
    public static void Check(ModelVersion version, FunnelFile funnel)
    {
        var attributes = FunnelAttributes.Of(funnel);
        var known = new Dictionary<AttributeOwner, HashSet<(string, AttributeKind)>>
        {
            [AttributeOwner.Lead] = KnownIn(attributes.Lead),
            [AttributeOwner.Account] = KnownIn(attributes.Account),
        };
        var missing = version.Model.Catalogue.Features
            .Where(feature => ReadBy(feature) is { } read && !known[read.Owner].Contains((read.Name, read.Kind)))
            .Select(feature => $"'{feature.Source}' ({KindWord(ReadBy(feature)!.Value.Kind)})").ToArray();
        if (missing.Length > 0)
        {
            var more = missing.Length > MostNamed ? $" and {missing.Length - MostNamed} more" : "";
            throw new BadInputException(
                $"{funnel.Path} lacks what {version.Name} learned from: "
                + $"{string.Join(", ", missing.Take(MostNamed))}{more}. Name these columns there, or use a version "
                + "trained on this funnel.");
        }
    }

    private static (AttributeOwner Owner, string Name, AttributeKind Kind)? ReadBy(Feature feature) => feature switch
    {
        AttributeNumber number => (number.Owner, number.Attribute, AttributeKind.Number),
        AttributeWord word => (word.Owner, word.Attribute, AttributeKind.Category),
        TitleWord title => (title.Owner, title.Attribute, AttributeKind.Category),
        AttributeDate date => (date.Owner, date.Attribute, AttributeKind.Date),
        _ => null,
    };

    private static HashSet<(string, AttributeKind)> KnownIn(IEnumerable<AttributeSource> attributes) =>
        [.. attributes.Select(one => (one.Name, one.Attribute.Kind))];

    private static string KindWord(AttributeKind kind) => kind switch
    {
        AttributeKind.Number => "number",
        AttributeKind.Category => "category",
        AttributeKind.Date => "date",
    };
}
