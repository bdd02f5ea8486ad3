using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Predictive.Store.Keys;

/// <summary>
/// The whole of a key: <c>pk_PREFIX_SECRET</c>. The secret is 256 bits of a cryptographic generator, so a plain SHA-256
/// of it is safe to keep: slow, salted hashes protect passwords, which can be guessed; this cannot, and a slow hash
/// would only make each request slow and the API easy to drown.
/// </summary>
internal sealed record KeySecret(string Prefix, string Secret)
{
    private const string Start = "pk_";
    private const int PrefixLength = 12;
    private const int SecretLength = 43;
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));

    public static KeySecret New() => new(
        RandomNumberGenerator.GetString(Letters, PrefixLength),
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    /// <summary>Reads what a holder sent; null where it is of another form.</summary>
    public static KeySecret? Read(string text)
    {
        const int secretAt = 3 + PrefixLength + 1;
        return text.Length == secretAt + SecretLength && text.StartsWith(Start, StringComparison.Ordinal)
            && text[secretAt - 1] == '_'
            ? new KeySecret(text[Start.Length..(secretAt - 1)], text[secretAt..])
            : null;
    }

    /// <summary>Compares with a kept hash in a time that does not tell how much of it fits.</summary>
    public bool Fits(string hash) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(Hash), Encoding.ASCII.GetBytes(hash));

    public override string ToString() => $"{Start}{Prefix}_{Secret}";
}
