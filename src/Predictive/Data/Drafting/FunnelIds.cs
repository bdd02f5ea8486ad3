namespace Predictive.Data.Drafting;

/// <summary>The id columns that other tables refer to; null where there is no such table.</summary>
/// <param name="Lead">Of the leads.</param>
/// <param name="Contact">Of the contacts.</param>
/// <param name="Account">Of the accounts.</param>
/// <param name="Campaign">Of the campaigns.</param>
/// <param name="Opportunity">Of the opportunities.</param>
internal sealed record FunnelIds(
    ColumnGuess? Lead, ColumnProfile? Contact, ColumnProfile? Account, ColumnProfile? Campaign,
    ColumnProfile? Opportunity);
