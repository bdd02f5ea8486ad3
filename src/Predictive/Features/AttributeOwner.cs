using Predictive.Snapshots;

namespace Predictive.Features;

/// <summary>Whose attribute a feature reads.</summary>
public enum AttributeOwner
{
    /// <summary>The lead's own.</summary>
    Lead,

    /// <summary>The account's.</summary>
    Account,
}

/// <summary>Where an owner's attributes stand in a snapshot, and what they are called.</summary>
internal static class AttributeOwners
{
    public static AttributeSet? AttributesIn(this AttributeOwner owner, Snapshot snapshot) => owner switch
    {
        AttributeOwner.Lead => snapshot.Attributes,
        AttributeOwner.Account => snapshot.Account,
    };

    public static string NameOf(this AttributeOwner owner, string attribute) => owner switch
    {
        AttributeOwner.Lead => attribute,
        AttributeOwner.Account => $"account.{attribute}",
    };

    /// <summary>The attribute in a reason: the lead needs no mention, since all reasons are about it.</summary>
    public static string Words(this AttributeOwner owner, string attribute) => owner switch
    {
        AttributeOwner.Lead => attribute,
        AttributeOwner.Account => $"the account's {attribute}",
    };

    public static FeatureContext Needs(this AttributeOwner owner) => owner switch
    {
        AttributeOwner.Lead => FeatureContext.Lead,
        AttributeOwner.Account => FeatureContext.Account,
    };

    public static string Whose(this AttributeOwner owner) => owner switch
    {
        AttributeOwner.Lead => "the lead's",
        AttributeOwner.Account => "the account's",
    };
}
