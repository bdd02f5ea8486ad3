using Predictive.Data.Reading;

namespace Predictive.Data;

/// <summary>
/// The attributes of a funnel's leads and accounts, as its file says and before any table is opened:
/// <see cref="FunnelRecordReader"/> gives every lead and account one value for each of these, in this order.
/// </summary>
public sealed class FunnelAttributes
{
    private FunnelAttributes(FunnelFile funnel)
    {
        OfLeads = TableAttributes.Of(funnel.Leads, hasHistory: funnel.Find(TableRole.FieldHistory) is not null);
        OfContacts = TableAttributes.Of(funnel.Find(TableRole.Contacts), hasHistory: false);
        OfAccounts = TableAttributes.Of(funnel.Find(TableRole.Accounts), hasHistory: false);
        var own = OfLeads.Kept.Select(attribute => attribute.Name).ToHashSet(StringComparer.Ordinal);
        Lead = [.. OfLeads.Kept, .. OfContacts.Kept.Select(attribute => attribute.ApartFrom(own))];
    }

    /// <summary>
    /// The leads' own, then their contacts'; a contact's whose name a lead has too is <c>contact.NAME</c>.
    /// </summary>
    public IReadOnlyList<AttributeSource> Lead { get; }

    /// <summary>The accounts'.</summary>
    public IReadOnlyList<AttributeSource> Account => OfAccounts.Kept;

    internal TableAttributes OfLeads { get; }

    internal TableAttributes OfContacts { get; }

    internal TableAttributes OfAccounts { get; }

    /// <summary>The attributes of a funnel, less the columns that may say what became of the lead.</summary>
    public static FunnelAttributes Of(FunnelFile funnel)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        return new FunnelAttributes(funnel);
    }
}
