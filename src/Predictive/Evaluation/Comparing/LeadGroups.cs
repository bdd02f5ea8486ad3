using Predictive.Data;
using Predictive.Features;
using Predictive.Snapshots;

namespace Predictive.Evaluation.Comparing;

/// <summary>
/// By what leads are told apart: their channel, their campaign, and the words that the model reads, so that no column
/// which says what became of the lead stands here.
/// </summary>
internal sealed class LeadGroups
{
    /// <summary>The most attributes.</summary>
    public const int MostAttributes = 8;

    private readonly Dictionary<string, Campaign> _campaigns;
    private readonly AttributeWord[] _words;

    public LeadGroups(LookSource source)
    {
        _campaigns = source.Records.Campaigns.ToDictionary(one => one.Id, StringComparer.Ordinal);
        _words = [.. source.Model.Catalogue.Features.OfType<AttributeWord>().Take(MostAttributes)];
        Names = ["channel", .. _campaigns.Count > 0 ? ["campaign"] : Array.Empty<string>(), .. _words.Select(NameOf)];
    }

    /// <summary>What the groups are called.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The groups of a lead, as of its first look.</summary>
    public IReadOnlyList<string?> Of(Snapshot first)
    {
        var campaign = first.CampaignId is { } id ? _campaigns.GetValueOrDefault(id) : null;
        return
        [
            campaign?.Channel ?? first.Source,
            .. _campaigns.Count > 0 ? [campaign?.Name ?? campaign?.Id] : Array.Empty<string?>(),
            .. _words.Select(word => TextOf(word, first)),
        ];
    }

    private static string NameOf(AttributeWord word) => word.Name;

    private static string? TextOf(AttributeWord word, Snapshot snapshot) => word.Owner switch
    {
        AttributeOwner.Lead => snapshot.Attributes[word.Attribute].Text,
        AttributeOwner.Account => snapshot.Account?[word.Attribute].Text,
    };
}
