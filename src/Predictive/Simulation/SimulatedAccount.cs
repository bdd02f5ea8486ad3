namespace Predictive.Simulation;

/// <summary>A company, as the account table shows it.</summary>
/// <param name="Id">The account's id.</param>
/// <param name="Name">The company's name; a few hold a comma.</param>
/// <param name="Domain">The company's own domain.</param>
/// <param name="Industry">The industry; null where nobody filled it in.</param>
/// <param name="Employees">The number of employees; null where nobody filled it in.</param>
/// <param name="Region">The region.</param>
/// <param name="CreatedAt">When the account came into the CRM (UTC): not after its first lead.</param>
public sealed record SimulatedAccount(
    string Id, string Name, string Domain, string? Industry, int? Employees, string Region, DateTime CreatedAt);
