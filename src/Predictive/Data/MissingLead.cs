namespace Predictive.Data;

/// <summary>A lead that other tables speak of and the table of leads does not have.</summary>
/// <param name="Id">Its id.</param>
/// <param name="FirstSeen">The earliest date (UTC) of a row that speaks of it; null where such rows have none.</param>
public sealed record MissingLead(string Id, DateTime? FirstSeen);
