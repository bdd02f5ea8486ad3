using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Predictive.Data;

namespace Predictive.Api.Webhooks;

/// <summary>Signs what is told, as the Standard Webhooks specification says (version 1, symmetric).</summary>
internal sealed class WebhookSecret
{
    private const string Prefix = "whsec_";
    private const int LeastBytes = 24;
    private const int MostBytes = 64;

    private readonly byte[] _key;

    private WebhookSecret(byte[] key) => _key = key;

    /// <summary>A secret: <c>whsec_</c> and 24 to 64 bytes in Base64.</summary>
    /// <exception cref="BadInputException">It is none; what was given is not repeated.</exception>
    public static WebhookSecret Parse(string? text)
    {
        var key = new byte[MostBytes + 1];
        return text?.StartsWith(Prefix, StringComparison.Ordinal) == true
            && Convert.TryFromBase64String(text[Prefix.Length..], key, out var length)
            && length is >= LeastBytes and <= MostBytes
            ? new WebhookSecret(key[..length])
            : throw new BadInputException("Predictive:Webhook:Secret is missing or cannot be used; allowed is whsec_ "
                + "and 24 to 64 bytes in Base64, such as the output of: echo whsec_$(openssl rand -base64 32)");
    }

    /// <summary>The signature of a message sent at a moment, in seconds since 1970.</summary>
    public string Sign(string id, long timestamp, string body) => "v1," + Convert.ToBase64String(HMACSHA256.HashData(
        _key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.{body}"))));
}
