namespace Predictive.Data.Reading;

/// <summary>A row of the leads: the lead, and the keys that only link its outcomes.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="Contact">The contact whose attributes it has.</param>
/// <param name="ConvertedContact">The contact it was converted into.</param>
/// <param name="ConvertedOpportunity">The opportunity it was converted into.</param>
/// <param name="ConvertedAccount">The account it was converted into.</param>
/// <param name="MqlAt">When the rules of its time made it an MQL.</param>
/// <param name="Stage">How far it has come by the export.</param>
internal sealed record LeadRow(
    Lead Lead, string? Contact, string? ConvertedContact, string? ConvertedOpportunity, string? ConvertedAccount,
    DateTime? MqlAt, string? Stage);
