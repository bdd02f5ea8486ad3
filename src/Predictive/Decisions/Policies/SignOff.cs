namespace Predictive.Decisions.Policies;

/// <summary>Someone agreed to a policy.</summary>
/// <param name="Who">The person.</param>
/// <param name="Role">For whom the person speaks, such as marketing or sales.</param>
/// <param name="On">When.</param>
public sealed record SignOff(string Who, string Role, DateOnly On);
