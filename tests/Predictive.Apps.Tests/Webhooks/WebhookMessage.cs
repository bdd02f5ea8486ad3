using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Predictive.Apps.Tests.Webhooks;

/// <summary>What a webhook was told.</summary>
internal sealed record WebhookMessage(string Id, string Timestamp, string Signature, string Body)
{
    /// <summary>The lead it is about.</summary>
    public string Lead => JsonNode.Parse(Body)!["data"]!["score"]!["id"]!.GetValue<string>();

    /// <summary>Whether it is signed as the Standard Webhooks specification says.</summary>
    public bool IsSigned(string secret) => Signature == Sign(secret, Id, Timestamp, Body);

    public static string Sign(string secret, string id, string timestamp, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(
            Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));
}
