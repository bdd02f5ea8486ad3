namespace Predictive.Simulation;

/// <summary>
/// The true chance that a lead opens an opportunity after its as-of date and at or before as-of + horizon, given that
/// it had not by the as-of date, and given its hidden state: fit, intent, the day it awakens, whether it collects
/// points, its rep's skill, the seasons, and the moment sales has in mind for it. That moment comes from points,
/// capacity and chance alone and never from the conversion, which only makes it void; so the state may hold it, and
/// the conversions in the tables are drawn from exactly these chances.
/// </summary>
/// <param name="LeadId">The lead.</param>
/// <param name="AsOf">The as-of date: creation plus a whole number of days (UTC).</param>
/// <param name="HorizonDays">The horizon in days.</param>
/// <param name="ChanceIfWorked">Were it worked during the whole horizon.</param>
/// <param name="ChanceIfNotWorked">Were it not worked in the horizon at all.</param>
/// <param name="ChancePolicy">Worked when the sales team of the world works it.</param>
public sealed record TruthRow(
    string LeadId, DateTime AsOf, int HorizonDays, double ChanceIfWorked, double ChanceIfNotWorked,
    double ChancePolicy);
