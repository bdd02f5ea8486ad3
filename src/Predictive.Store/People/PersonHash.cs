using System.Security.Cryptography;
using System.Text;
using Predictive.Store.Databases;

namespace Predictive.Store.People;

/// <summary>
/// What remains of a person who was erased: keyed hashes of the id and the address, by which they are known again if
/// they are reported again, and which tell nothing to whoever reads them elsewhere. The key never leaves the store.
/// </summary>
internal sealed class PersonHash
{
    private const string KeyName = "person-hash-key";

    private readonly byte[] _key;

    private PersonHash(byte[] key) => _key = key;

    /// <summary>The store's own; it is made when the store is.</summary>
    public static async Task<PersonHash> OfAsync(StoreTransaction store)
    {
        await store.RunAsync(
            "INSERT INTO store_facts (name, value) VALUES (@KeyName, @Key) ON CONFLICT (name) DO NOTHING",
            new { KeyName, Key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)) }).ConfigureAwait(false);
        var key = await store.OneAsync<string>("SELECT value FROM store_facts WHERE name = @KeyName", new { KeyName })
            .ConfigureAwait(false);
        return new PersonHash(Convert.FromHexString(key));
    }

    public string OfId(string leadId) => Of($"id:{leadId}");

    public string OfEmail(string email) => Of($"email:{email.Trim().ToLowerInvariant()}");

    private string Of(string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
}
