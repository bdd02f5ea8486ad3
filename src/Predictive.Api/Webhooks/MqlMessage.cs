using Predictive.Api.Contracts;

namespace Predictive.Api.Webhooks;

/// <summary>What a webhook is told of a lead that became a predicted MQL.</summary>
/// <param name="Type">Always <c>lead.predicted_mql</c>.</param>
/// <param name="Timestamp">When it became one (UTC).</param>
/// <param name="Data">Its score.</param>
internal sealed record MqlMessage(string Type, DateTime Timestamp, MqlMessageData Data);

/// <summary>The score that made a lead a predicted MQL.</summary>
/// <param name="Model">The version that scored it.</param>
/// <param name="Score">The score, as the API answered it.</param>
internal sealed record MqlMessageData(ModelUsed Model, LeadScoreResponse Score);
